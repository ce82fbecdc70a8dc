import { BlockList, isIP } from 'node:net';

/** What is not on the public internet: this machine, local networks, and addresses with a meaning of their own. */
const RANGES: readonly (readonly [net: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 127],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

const blocked = new BlockList();
for (const [net, prefix] of RANGES) blocked.addSubnet(net, prefix, familyOf(net));

/** Whether an address is not one of the public internet. An IPv4 address written as IPv6 is judged as what it is. */
export const isPrivateAddress = (address: string): boolean =>
  isIP(address) === 0 || blocked.check(address, familyOf(address));
