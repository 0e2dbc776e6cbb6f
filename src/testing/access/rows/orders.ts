import { randomBytes } from "node:crypto";
import { goodwill, parcel, sendingBack, withdrawal } from "../../after-sales";
import { place, quoteFor } from "../../buying";
import { type Browser, everybody, expectNone, permitted, type Row, signedIn } from "../row";
import type { World } from "../world";

const locale = "en" as const;
/** A link that leads to no order: another's order has one that can't be guessed, and this is a guess. */
const guess = () => ({ token: randomBytes(32).toString("base64url") });
const nowhere = ({ shop }: World) => ({ orderId: shop.context().newId<"order">() });
type ReturnId = ReturnType<typeof newReturn>;
const newReturn = ({ shop }: World) => shop.context().newId<"return">();

/** Whoever has the link of an order may do what its customer may. */
const byLink: Record<string, Row> = {
  "orders.getByToken": everybody({
    own: ["done", ({ api }, { another: { token } }) => api.orders.getByToken({ token, locale })],
    foreign: ["ORDER_NOT_FOUND", ({ api }) => api.orders.getByToken({ ...guess(), locale })],
  }),
  "orders.getStatus": everybody({
    own: ["done", ({ api }, { another: { token } }) => api.orders.getStatus({ token })],
    foreign: ["ORDER_NOT_FOUND", ({ api }) => api.orders.getStatus(guess())],
  }),
  "orders.cancel": everybody({
    own: ["done", async ({ api }, { unpaid }) => api.orders.cancel({ token: (await unpaid()).token })],
    foreign: ["ORDER_NOT_FOUND", ({ api }) => api.orders.cancel(guess())],
  }),
  "orders.cancelPaid": everybody({
    own: ["done", async ({ api }, { sold }) => api.orders.cancelPaid({ token: (await sold()).token })],
    foreign: ["ORDER_NOT_FOUND", ({ api }) => api.orders.cancelPaid(guess())],
  }),
  "orders.requestReturn": everybody({
    own: [
      "done",
      async ({ api }, { followed, shop }) => {
        const order = await followed();
        const { orderId, shipmentId } = order;
        await shop.staff().orders.deliver({ orderId, shipmentId });
        return api.orders.requestReturn(sendingBack(order, 1));
      },
    ],
    foreign: [
      "ORDER_NOT_FOUND",
      ({ api }, { another }) => api.orders.requestReturn({ ...sendingBack(another, 1), ...guess() }),
    ],
    nested: [
      "RETURN_NOT_POSSIBLE",
      ({ api }, { another: { token } }) =>
        api.orders.requestReturn({ token, reason: "other", lines: [{ position: 9, quantity: 1 }] }),
    ],
  }),
  "orders.startPayment": everybody({
    own: [
      "done",
      async ({ api }, { unpaid }) => api.orders.startPayment({ token: (await unpaid()).token, locale }),
    ],
    foreign: ["ORDER_NOT_FOUND", ({ api }) => api.orders.startPayment({ ...guess(), locale })],
  }),
  "orders.putBackInCart": everybody({
    own: [
      "done",
      async ({ api }, { unpaid }) => {
        const { token, guest } = await unpaid();
        await guest.api.orders.cancel({ token });
        return api.orders.putBackInCart({ token });
      },
    ],
    foreign: ["ORDER_NOT_FOUND", ({ api }) => api.orders.putBackInCart(guess())],
  }),
};

const buy = async (by: Browser, { variantId }: World) => place(by, await quoteFor(by, variantId));

/** What stands in the caller's account. */
const ofAccount: Record<string, Row> = {
  "orders.listMine": signedIn({
    own: [
      "done",
      async (by, world) => {
        const { token } = await buy(by, world);
        const { orders } = await by.api.orders.listMine({});
        if (orders[0]?.token !== token) throw new Error("The newest order isn't there");
        expectNone(orders.filter((order) => order.token === world.another.token));
      },
    ],
    // All of one's own are older than somebody else's that is named as the place to go on from.
    foreign: [
      "done",
      async (by, world) => {
        await buy(by, world);
        const { number } = await world.unpaid();
        expectNone((await by.api.orders.listMine({ after: number })).orders);
      },
    ],
  }),
};

/** Staff names orders by their ids; what is within one is its own. */
const byStaff: Record<string, Row> = {
  "orders.cancelByStaff": permitted("orders.refund", {
    own: ["done", async ({ api }, { sold }) => api.orders.cancelByStaff({ orderId: (await sold()).orderId })],
    foreign: ["ORDER_NOT_FOUND", ({ api }, world) => api.orders.cancelByStaff(nowhere(world))],
  }),
  "orders.ship": permitted("orders.fulfil", {
    own: ["done", async ({ api }, { sold }) => api.orders.ship(parcel(await sold(), 1))],
    foreign: [
      "ORDER_NOT_FOUND",
      ({ api }, world) => api.orders.ship({ ...parcel(world.another, 1), ...nowhere(world) }),
    ],
    nested: [
      "PIECES_NOT_AVAILABLE",
      async ({ api }, { sold, another: { lineId } }) =>
        api.orders.ship(parcel({ ...(await sold()), lineId }, 1)),
    ],
  }),
  "orders.deliver": permitted("orders.fulfil", {
    own: [
      "done",
      async ({ api }, { followed }) => {
        const { orderId, shipmentId } = await followed();
        return api.orders.deliver({ orderId, shipmentId });
      },
    ],
    foreign: [
      "ORDER_NOT_FOUND",
      ({ api }, world) => api.orders.deliver({ ...nowhere(world), shipmentId: world.another.shipmentId }),
    ],
    nested: [
      "SHIPMENT_NOT_FOUND",
      async ({ api }, { sold, another: { shipmentId } }) =>
        api.orders.deliver({ orderId: (await sold()).orderId, shipmentId }),
    ],
  }),
  "orders.refund": permitted("orders.refund", {
    own: ["done", async ({ api }, { sold }) => api.orders.refund(goodwill(await sold(), 100))],
    foreign: [
      "ORDER_NOT_FOUND",
      ({ api }, world) => api.orders.refund({ ...goodwill(world.another, 100), ...nowhere(world) }),
    ],
    nested: [
      "PIECES_NOT_AVAILABLE",
      async ({ api }, { sold, another: { lineId } }) =>
        api.orders.refund(withdrawal({ ...(await sold()), lineId }, 1)),
    ],
  }),
};

const answer = "No.";
const isResellable = true;
const returned: Record<string, Row> = {
  "orders.receiveReturn": permitted("orders.refund", {
    own: [
      "done",
      async ({ api }, { followed }) => {
        const { orderId, returnId } = await followed();
        return api.orders.receiveReturn({ orderId, returnId: returnId as ReturnId, isResellable });
      },
    ],
    foreign: [
      "ORDER_NOT_FOUND",
      ({ api }, world) =>
        api.orders.receiveReturn({ ...nowhere(world), returnId: newReturn(world), isResellable }),
    ],
    nested: [
      "RETURN_NOT_FOUND",
      async ({ api }, { sold, another }) =>
        api.orders.receiveReturn({
          ...{ orderId: (await sold()).orderId, returnId: another.returnId as ReturnId, isResellable },
        }),
    ],
  }),
  "orders.declineReturn": permitted("orders.refund", {
    own: [
      "done",
      async ({ api }, { followed }) => {
        const { orderId, returnId } = await followed();
        return api.orders.declineReturn({ orderId, returnId: returnId as ReturnId, answer });
      },
    ],
    foreign: [
      "ORDER_NOT_FOUND",
      ({ api }, world) => api.orders.declineReturn({ ...nowhere(world), returnId: newReturn(world), answer }),
    ],
    nested: [
      "RETURN_NOT_FOUND",
      async ({ api }, { sold, another }) =>
        api.orders.declineReturn({
          ...{ orderId: (await sold()).orderId, returnId: another.returnId as ReturnId, answer },
        }),
    ],
  }),
};

export const ordersRows: Record<string, Row> = { ...byLink, ...ofAccount, ...byStaff, ...returned };
