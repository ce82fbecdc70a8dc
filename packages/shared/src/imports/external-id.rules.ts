import { foldHeader } from './header-name.rules.ts';
import type { ImportSource } from './import-source.ts';

/** FNV-1a, 32 bits: enough to tell the lists of one workspace apart. */
const hash = (text: string): string => {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
};

/**
 * The identity of an external id: `hubspot:151`. Files of no known product are told apart by their header, since each of
 * them may count from 1. Salesforce ids keep their case, and their long form is the short one with a check.
 */
export const externalIdentity = (source: ImportSource, header: readonly string[], id: string): string => {
  if (source === 'other') return `other-${hash(header.map(foldHeader).join('|'))}:${id}`;
  return `${source}:${source === 'salesforce' && /^[a-z0-9]{18}$/i.test(id) ? id.slice(0, 15) : id}`;
};
