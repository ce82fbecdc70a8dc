const MAX_ENCODED = 3000;
const MAX_SLUG = 200;
const MAX_ID = 200;

/** Members' own ids; unlike the name a member chose, they mean something else in another case. */
const OPAQUE = /^AC[ow][A-Za-z0-9_-]{27,}$/;
const ID = /^[A-Za-z0-9_-]{2,}$/;

/** Ends an address in running text. Written as `%2C` and so on, it is part of the name and stays written so. */
const STOPS = /[,;:()=&…。、，；：？！（）【】「」『』《》〈〉“”„«»]/u;
const EVERY_STOP = new RegExp(STOPS.source, 'gu');
const PARENTHESES = new Map([
  ['(', '%28'],
  [')', '%29'],
]);

/** No name has these; raw, they end the address, and percent-encoded they make it nobody's. */
const FOREIGN = /[\s"<>`{}|\\^[\]#?/%]/u;
/** Control, bidirectional and other invisible characters, lone surrogates, private use. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/u;
/** The two invisible characters that Persian and Indic names and emoji need. */
const JOINERS = /(?<=[^\p{ASCII}])[\u200c\u200d](?=[^\p{ASCII}])/gu;

const EDGES = /^[\s\p{Cf}'"*~‘’@]+|[\s\p{Cf}.'"’‘*!~·/]+$/gu;
const SOMEBODY = /[\p{L}\p{N}\p{So}]/u;

/** Decodes until nothing encoded is left, since addresses get encoded again on their way; undefined when malformed. */
export const decodePercent = (text: string): string | undefined => {
  let plain = text;
  try {
    for (let round = 0; round < 5 && /%[0-9a-f]{2}/i.test(plain); round += 1)
      plain = decodeURIComponent(plain);
  } catch {
    return undefined;
  }
  return plain.includes('%') ? undefined : plain;
};

/** The part of a raw path segment that still belongs to the address. */
const untilStop = (raw: string): string => {
  const stop = raw.search(STOPS);
  const end = raw.search(/[\s"<>`{}|\\^[\]#?]/u);
  const ends = [stop, end].filter((at) => at >= 0);
  return ends.length > 0 ? raw.slice(0, Math.min(...ends)) : raw;
};

const encodeStop = (char: string): string => PARENTHESES.get(char) ?? encodeURIComponent(char);

const isName = (text: string): boolean =>
  SOMEBODY.test(text) && !FOREIGN.test(text) && !HIDDEN.test(text.replace(JOINERS, ''));

/**
 * The name of a profile address as it is kept: percent-decoded, NFC, lower case; a member's opaque id keeps its case.
 * Undefined where the segment names nobody.
 */
export const readSlug = (raw: string): string | undefined => {
  const text = untilStop(raw);
  const plain =
    text.length > MAX_ENCODED ? undefined : decodePercent(text)?.normalize('NFC').replace(EDGES, '');
  if (plain === undefined || plain.length > MAX_SLUG) return undefined;
  if (OPAQUE.test(plain)) return plain;
  const name = plain.toLowerCase().normalize('NFC');
  return isName(name) ? name.replace(EVERY_STOP, encodeStop) : undefined;
};

export const isOpaque = (slug: string): boolean => OPAQUE.test(slug);

/** The id before the first comma of a Sales Navigator or Recruiter address, case kept; undefined when there is none. */
export const readId = (raw: string): string | undefined => {
  const id =
    decodePercent(raw.slice(0, MAX_ENCODED))
      ?.split(/[,;:&?#]/)[0]
      ?.replace(EDGES, '') ?? '';
  return ID.test(id) && id.length <= MAX_ID ? id : undefined;
};
