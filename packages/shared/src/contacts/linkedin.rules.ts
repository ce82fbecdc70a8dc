import {
  isLinkedInSection,
  type LinkedInReading,
  readLinkedInPath,
  refusedLink,
} from './linkedin-path.rules.ts';
import { looksLikeLinkedIn } from './look-alike.rules.ts';

/** Longer than any address with its tracking; what comes after is not read. */
const MAX_TEXT = 10_000;

const VISIBLE = /[^\s\p{Cc}\p{Cf}]/u;
const OWN_HOST = /^(?:[a-z0-9-]{1,63}\.)*linkedin\.com$/;
const SHORT_HOST = /^(?:www\.)?lnkd\.in$/;
const MENTION = /linkedin|lnkd/i;

/** Schemes that carry something else than a page on the web, with or without slashes. */
const NO_PAGE = /^(?:javascript|vbscript|data|blob|about|view-source|mailto|tel|sms|urn):/i;
const RUNS_CODE = /^(?:javascript|vbscript|data:(?:[a-z]+\/|[;,]))/i;
const SCHEME = /^[a-z][a-z0-9+-]*:/i;
/** Without the first letter as well, which is easily left behind when an address is marked. */
const WEB = /^(?:h?ttps?:?[\\/]{2,}|h?ttps?:[\\/]*)+/i;

const ENCODED_WEB = /^https?%3a%2f%2f/i;

/** An address follows another one, or a word, with nothing but a mark between. */
const JOINT = /(?:\]\(|[,;|)\]}])(?=https?:|www\.|(?:[a-z]{1,3}\.)?linkedin\.com)/i;
const NEXT_START = /[([{'=,;|>*:)\]]/;

const tokensOf = (text: string): string[] => text.split(/[\s"<>`]+/).flatMap((token) => token.split(JOINT));

/** The reading of an address whose host is somebody else's. */
const foreign = (host: string, whole: string): LinkedInReading =>
  refusedLink(
    looksLikeLinkedIn(host) || /linkedin(?:\.|%2e)com/i.test(whole) ? 'look-alike' : 'not-linkedin',
  );

/** `authority` is what lies between the slashes: name and password, host, port. */
const hostOf = (authority: string): { host: string; port: string } => {
  const hostAndPort = authority.slice(authority.lastIndexOf('@') + 1);
  const [, host = '', port = ''] = /^([^:]*)(?::(.*))?$/s.exec(hostAndPort) ?? [];
  // Only ASCII is folded: lower-casing turns some other letters into ASCII ones.
  return { host: host.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).replace(/\.$/, ''), port };
};

const MAX_PORT = 65_535;
/** The longest host name, with room for a name, a password and a port. */
const MAX_AUTHORITY = 400;

/** An address from its host on. */
const readAddress = (address: string): LinkedInReading => {
  const cut = address.slice(0, MAX_AUTHORITY).search(/[/?#]|$/);
  const beforeSlash = cut < address.length ? address.slice(0, cut) : address.replace(/[^\p{L}\p{N}]+$/u, '');
  // Browsers end the host at a backslash, others at the "@": a link that means two hosts is nobody's.
  if (beforeSlash.includes('\\') && beforeSlash.includes('@')) return foreign(beforeSlash, address);
  const authority = beforeSlash.split('\\')[0] ?? '';
  const { host, port } = hostOf(authority);
  if (!/^\d{0,5}$/.test(port) || Number(port) > MAX_PORT) return foreign(host, address);
  if (OWN_HOST.test(host)) return readLinkedInPath(address.slice(authority.length));
  return SHORT_HOST.test(host) ? refusedLink('short-link') : foreign(host, address);
};

const BARE_HOST = /^[^\s/?#\\:()[\]{}'=,;|*]{1,255}[.。．｡][\p{L}\p{N}-]{2,63}\.?(?:[/?#\\:]|$)/u;
const MAILBOX = /^[^\s/?#\\:@]{1,255}@[^\s/?#\\:@]{1,255}$/;

const refusedScheme = (text: string): LinkedInReading | undefined =>
  MENTION.test(text) ? refusedLink('look-alike') : undefined;

/** What one word of the text says; undefined where it is no address at all. */
const readToken = (text: string): LinkedInReading | undefined => {
  if (NO_PAGE.test(text)) return refusedScheme(text);
  if (ENCODED_WEB.test(text)) return readAddress(text.replace(ENCODED_WEB, '').replace(/%2f/gi, '/'));
  if (WEB.test(text)) return readAddress(text.replace(WEB, ''));
  if (/^[\\/]{2}/.test(text)) return readAddress(text.replace(/^[\\/]+/, ''));
  if (/^[\\/]/.test(text)) return isLinkedInSection(text) ? readLinkedInPath(text) : undefined;
  if (/^[a-z][a-z0-9+-]*:\/\//i.test(text)) return refusedScheme(text);
  return BARE_HOST.test(text) && !MAILBOX.test(text) ? readAddress(text) : undefined;
};

/** Reads a word, or else what follows a label or a bracket in it: `LinkedIn:https://…`, `[Jane](https://…)`. */
const readWord = (token: string): LinkedInReading | undefined => {
  for (let rest = token; rest !== ''; ) {
    const text = rest.replace(/^[^\p{L}\p{N}/\\]+/u, '');
    const reading = readToken(text);
    if (reading || NO_PAGE.test(text)) return reading;
    const start = SCHEME.exec(text)?.[0].length ?? text.search(NEXT_START) + 1;
    rest = start > 0 ? text.slice(start) : '';
  }
  return undefined;
};

const chosen = (readings: readonly LinkedInReading[]): LinkedInReading =>
  readings.find((reading) => reading.kind === 'profile') ??
  readings.find((reading) => reading.kind !== 'refused') ??
  readings.find((reading) => reading.kind === 'refused' && reading.reason !== 'not-linkedin') ??
  refusedLink('not-linkedin');

/** The text as far as it is read, without a last word cut in two. */
const capped = (text: string): string =>
  text.length <= MAX_TEXT ? text : text.slice(0, MAX_TEXT).replace(/(?<=\S\s)\s*\S{1,3000}$/, '');

/**
 * The one identity a pasted LinkedIn address stands for, or why it stands for nobody. Takes any text: the first profile
 * address in it counts. Only LinkedIn's own hosts over http(s) are read; every way of writing the same address gives
 * the same identity, and reading an identity or a url again gives it back.
 */
export const readLinkedIn = (input: string): LinkedInReading => {
  const text = capped(input.trim());
  if (!VISIBLE.test(text)) return refusedLink('empty');
  if (RUNS_CODE.test(text.slice(0, 200).replace(/[\s\p{Cc}\p{Cf}]/gu, '')))
    return refusedScheme(text) ?? refusedLink('not-linkedin');
  if (/^in\/[^\s/]+\/?$/i.test(text)) return readLinkedInPath(`/${text}`);
  return chosen(
    tokensOf(text)
      .map(readWord)
      .filter((reading) => reading !== undefined),
  );
};
