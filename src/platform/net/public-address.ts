/** Which addresses of the network belong to everybody: the others are ours, a neighbour's, or a cloud's own. */
import { BlockList, isIP } from 'node:net'

/** IPv4 networks that are no part of the public one (RFC 6890 and its register), metadata services included. */
const reserved4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const

/** Of IPv6 only 2000::/3 is given out; in it, what stands for something else: tunnels, other addresses, examples. */
const reserved6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const

const reserved = new BlockList()
for (const [network, bits] of reserved4) reserved.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of reserved6) reserved.addSubnet(network, bits, 'ipv6')
const given = new BlockList()
given.addSubnet('2000::', 3, 'ipv6')

/** Whether an IPv4 or IPv6 address, as text, is a public one; false for what is no address. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address)
  if (version === 4) return !reserved.check(address, 'ipv4')
  // Mapped, translated, local and scoped ones lie outside what is given out.
  return version === 6 && given.check(address, 'ipv6') && !reserved.check(address, 'ipv6')
}
