import { isIPv4, isIPv6 } from "node:net";

/**
 * Whom an address belongs to, as far as it tells: an IPv4 address, or the /64 that an IPv6 connection is given whole
 * (RFC 6177), since its holder has all the addresses in it.
 */
export function networkOf(address: string | null): string {
  if (!address) return "unknown";
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [plain = address] = address.split("%");
  return isIPv6(plain) ? `${groupsOf(plain).slice(0, 4).join(":")}::/64` : address;
}

/** An address as it may stand in history for long: the network of many households; null for what is no address. */
export function truncatedAddress(address: string): string | null {
  const network = networkOf(address);
  if (network.endsWith("::/64")) return `${network.split(":").slice(0, 3).join(":")}::/48`;
  return isIPv4(network) ? network.replace(/\.\d+$/, ".0/24") : null;
}

/** The eight groups of an IPv6 address, without leading zeros. */
function groupsOf(address: string): string[] {
  const [head = "", tail] = address.toLowerCase().split("::");
  const left = head.split(":").filter(Boolean);
  const right = (tail ?? "").split(":").filter(Boolean);
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array.from({ length: Math.max(0, zeros) }, () => "0"), ...right];
  return groups.map((group) => group.replace(/^0+(?=.)/, ""));
}
