import { fold } from './words.ts';

/** What tags are told apart by: "VIP" and "vip" are one. */
export const tagIdentity = (name: string): string => fold(name).replace(/\s+/g, ' ').trim();
