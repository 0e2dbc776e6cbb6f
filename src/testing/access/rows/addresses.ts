import { randomUUID } from "node:crypto";
import type { CustomerAddressId } from "@/shared/ids";
import { someone } from "../../factories";
import { type Browser, type Row, signedIn } from "../row";
import type { World } from "../world";

const { address } = someone();
const { address: newAddress } = someone();

const addTo = async ({ api }: Browser) =>
  (await api.identity.addAddress({ address, isDefault: false })).addressId;

/** An address of the caller's own book; a guest has none. */
const ownOf = async (by: Browser) => (by.name === "guest" ? (randomUUID() as CustomerAddressId) : addTo(by));

/** A call that names an address of another's book. It fails the test where it changes that book, refused or not. */
async function withAnothers(
  { name }: Browser,
  { browsers }: World,
  call: (addressId: CustomerAddressId) => Promise<unknown>,
): Promise<unknown> {
  const another = browsers[name === "customer" ? "other" : "customer"];
  const addressId = await addTo(another);
  const before = await another.api.identity.listAddresses();
  const [ended] = await Promise.allSettled([call(addressId)]);
  const after = await another.api.identity.listAddresses();
  if (JSON.stringify(after) !== JSON.stringify(before)) throw new Error("Another's book was changed");
  if (ended.status === "rejected") throw ended.reason;
  return ended.value;
}

/** What names an address: one's own is found, another's is not there. */
function byAddress(call: (by: Browser, addressId: CustomerAddressId) => Promise<unknown>): Row {
  return signedIn({
    own: ["done", async (by) => call(by, await ownOf(by))],
    foreign: ["ADDRESS_NOT_FOUND", (by, world) => withAnothers(by, world, (id) => call(by, id))],
  });
}

/** An address book is an account's own. */
export const addressRows: Record<string, Row> = {
  "identity.listAddresses": signedIn({
    own: ["done", ({ api }) => api.identity.listAddresses()],
    foreign: [
      "done",
      (by, world) =>
        withAnothers(by, world, async (addressId) => {
          const found = await by.api.identity.listAddresses();
          if (found.some(({ id }) => id === addressId)) throw new Error("Another's address is listed");
        }),
    ],
  }),
  "identity.addAddress": signedIn({
    own: ["done", ({ api }) => api.identity.addAddress({ address, isDefault: true })],
  }),
  "identity.getAddress": byAddress(({ api }, addressId) => api.identity.getAddress({ addressId })),
  "identity.changeAddress": byAddress(({ api }, addressId) =>
    api.identity.changeAddress({ addressId, address: newAddress, isDefault: true }),
  ),
  "identity.chooseDefaultAddress": byAddress(({ api }, addressId) =>
    api.identity.chooseDefaultAddress({ addressId }),
  ),
  "identity.removeAddress": byAddress(({ api }, addressId) => api.identity.removeAddress({ addressId })),
};
