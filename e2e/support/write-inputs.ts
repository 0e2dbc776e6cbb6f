import { appRouter } from "@/server/wiring/root-router";
import { keysOf } from "@/testing/access/asked-targets";
import { somebody } from "./people";

type Input = Readonly<Record<string, unknown>>;

const { email, address } = somebody();
const locale = "en";
const uuid = "0192f0c1-0000-7000-8000-000000000001";
const aPassword = "gramophone otter lantern";
const secret = "A".repeat(43);
const code = "000000";
const link = { secret };
const user = { userId: uuid };
const order = { orderId: uuid };
const byLink = { token: secret };
const ofOrder = [{ lineId: uuid, quantity: 1 }];

/** What each write of the API takes: with nothing else in it, none of these is refused for its form. */
export const inputsOf = (variantId: string): [path: string, input: Input][] =>
  Object.entries({
    ...ofIdentity,
    "cart.addLine": { variantId, quantity: 1 },
    "cart.setLineQuantity": { variantId, quantity: 1 },
    "cart.restoreLine": { variantId, quantity: 1 },
    "cart.removeLine": { variantId },
    ...ofOrders,
    ...ofStaff,
  });

const ofIdentity: Record<string, Input> = {
  "identity.register": { email, password: aPassword, locale },
  "identity.verifyEmail": { ...link, password: aPassword },
  "identity.requestReset": { email, locale },
  "identity.requestOwnReset": { locale },
  "identity.resetPassword": { ...link, password: aPassword },
  "identity.changePassword": { currentPassword: aPassword, password: "quilted zeppelin" },
  "identity.changeProfile": { locale, name: "Eve", phone: "" },
  "identity.addAddress": { address, isDefault: true },
  "identity.changeAddress": { addressId: uuid, address, isDefault: true },
  "identity.removeAddress": { addressId: uuid },
  "identity.chooseDefaultAddress": { addressId: uuid },
  "identity.endSession": { sessionId: uuid },
  "identity.setUpSecondFactor": { password: aPassword },
  "identity.enableSecondFactor": { code },
  "identity.disableSecondFactor": { password: aPassword, code },
  "identity.replaceRecoveryCodes": { password: aPassword, code },
  "identity.disconnectProvider": { provider: "github", password: aPassword },
  "identity.requestEmailChange": { email, password: aPassword },
  "identity.confirmEmailChange": { ...link, password: aPassword },
  "identity.undoEmailChange": { ...link, password: aPassword },
  "privacy.deleteAccount": { password: aPassword, code },
};

const ofOrders: Record<string, Input> = {
  "checkout.saveDetails": { email, address, locale },
  "checkout.chooseShipping": { shippingMethodId: uuid, locale },
  "checkout.refreshQuote": { locale },
  "checkout.placeOrder": { quoteHash: "0".repeat(64), idempotencyKey: uuid, locale },
  "orders.cancel": byLink,
  "orders.cancelPaid": byLink,
  "orders.requestReturn": { ...byLink, lines: [{ position: 0, quantity: 1 }], reason: "other" },
  "orders.startPayment": { ...byLink, locale },
  "orders.putBackInCart": byLink,
  "orders.cancelByStaff": order,
  "orders.ship": { ...order, idempotencyKey: uuid, lines: ofOrder, carrier: "DHL" },
  "orders.deliver": { ...order, shipmentId: uuid },
  "orders.refund": { ...order, idempotencyKey: uuid, refund: { kind: "pieces", lines: ofOrder } },
  "orders.receiveReturn": { ...order, returnId: uuid, isResellable: true },
  "orders.declineReturn": { ...order, returnId: uuid, answer: "No." },
};

const ofStaff: Record<string, Input> = {
  "staff.setRoles": { ...user, roleIds: [uuid] },
  "staff.disable": user,
  "staff.enable": user,
  "staff.removeSecondFactor": user,
  "staff.createRole": { title: "Keepers of gramophones", permissions: [] },
  "staff.changeRole": { roleId: uuid, permissions: [] },
  "staff.deleteRole": { roleId: uuid },
  "staff.invite": { email, locale, roleIds: [uuid] },
  "staff.resendInvitation": user,
  "staff.withdrawInvitation": user,
};

/** Every write that takes anything, as the router has them. */
export const writesWithInput = Object.entries(appRouter._def.procedures)
  .filter(([, procedure]) => (procedure as unknown as { _def: { type: string } })._def.type === "mutation")
  .map(([path]) => path)
  .filter((path) => keysOf(path).length > 0);

/** The input with one key more, at each place in it that has keys. */
export function withKey(input: unknown, key: string): unknown[] {
  if (typeof input !== "object" || input === null) return [];
  if (Array.isArray(input))
    return input.flatMap((each, at) => withKey(each, key).map((changed) => input.with(at, changed)));
  const within = Object.entries(input).flatMap(([name, inner]) =>
    withKey(inner, key).map((changed) => ({ ...input, [name]: changed })),
  );
  return [{ ...input, [key]: "admin" }, ...within];
}
