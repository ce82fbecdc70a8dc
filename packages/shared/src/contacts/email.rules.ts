import { encodePunycode } from './punycode.rules.ts';

export interface Email {
  /** As given, without the name and marks around it. */
  readonly address: string;
  /** For comparing: lower case, the domain in its ASCII form. One mailbox has one identity. */
  readonly identity: string;
}

/** The longest address that mail can be sent to (RFC 5321). */
const MAX_EMAIL = 254;
const MAX_LOCAL = 64;
const MAX_TEXT = 1000;

const LOCAL = /^[^\s@"(),:;<>[\]\\\p{Cc}\p{Cf}]+$/u;
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u;
const TOP_LABEL = /[\p{L}]/u;

/** An address that needs no second look, as most do. */
const PLAIN =
  /^[a-z0-9](?:[a-z0-9._+-]{0,62}[a-z0-9])?@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/** `Jane Doe <jane@acme.com>`, `mailto:jane@acme.com?subject=…`, quotes and marks around. */
const bare = (text: string): string => {
  const inside = /<([^<>]*)>[^<>]*$/.exec(text)?.[1] ?? text;
  return inside
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/\?.*$/s, '')
    .replace(/^[\s\p{Cf}'"([<]+/u, '')
    .replace(/[\s\p{Cf}'")\]>,;.]{1,20}$/u, '');
};

const asciiLabel = (label: string): string =>
  /[^\0-\x7f]/.test(label) ? `xn--${encodePunycode(label)}` : label;

const readDomain = (text: string): string | undefined => {
  const labels = text.normalize('NFKC').toLowerCase().normalize('NFC').split(/[.。]/u);
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label))) return undefined;
  return TOP_LABEL.test(labels.at(-1) ?? '') ? labels.map(asciiLabel).join('.') : undefined;
};

/** An email address as people and products write it, and what it is compared by; undefined when it is none. */
export const readEmail = (text: string): Email | undefined => {
  if (text.length <= MAX_EMAIL && PLAIN.test(text)) return { address: text, identity: text.toLowerCase() };
  const address = bare(text.slice(0, MAX_TEXT)).normalize('NFC');
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  const domain = readDomain(address.slice(at + 1));
  if (domain === undefined || local.length > MAX_LOCAL || !LOCAL.test(local)) return undefined;
  const identity = `${local.toLowerCase().normalize('NFC')}@${domain}`;
  return identity.length > MAX_EMAIL || address.length > MAX_EMAIL ? undefined : { address, identity };
};
