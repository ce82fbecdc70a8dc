/** Somebody named in a text: `@[Name](user:id)`. The name is the one they had when it was written. */
export interface Mention {
  readonly id: string;
  readonly name: string;
}

export type TextPart = string | Mention;

const MENTION = /@\[([^\]\n]{1,200})\]\(user:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)/g;

/** The brackets around a name must be the only ones. */
const tame = (name: string): string => name.replace(/[[\]\n]/g, ' ');

export const mentionText = ({ id, name }: Mention): string => `@[${tame(name)}](user:${id})`;

/** A text in parts: what is written, and who is named. */
export const textParts = (text: string): readonly TextPart[] => {
  const parts: TextPart[] = [];
  let at = 0;
  for (const found of text.matchAll(MENTION)) {
    const [whole, name = '', id = ''] = found;
    if (found.index > at) parts.push(text.slice(at, found.index));
    parts.push({ id, name });
    at = found.index + whole.length;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
};

/** Who is named in a text, each once. */
export const mentionedIn = (text: string): ReadonlySet<string> =>
  new Set(textParts(text).flatMap((part) => (typeof part === 'string' ? [] : [part.id])));

/** Who is named now and was not before. */
export const newlyMentioned = (before: string, after: string): readonly string[] => {
  const known = mentionedIn(before);
  return [...mentionedIn(after)].filter((id) => !known.has(id));
};

/** The text as one reads it: "@Ben Adler". */
export const readable = (text: string, nameOf: (mention: Mention) => string = ({ name }) => name): string =>
  textParts(text)
    .map((part) => (typeof part === 'string' ? part : `@${nameOf(part)}`))
    .join('');

/** Where in the text as one reads it somebody is named. */
interface Place extends Mention {
  readonly from: number;
  readonly to: number;
}

const placesIn = (text: string): readonly Place[] => {
  let at = 0;
  return textParts(text).flatMap((part) => {
    const from = at;
    at += typeof part === 'string' ? part.length : part.name.length + 1;
    return typeof part === 'string' ? [] : [{ ...part, from, to: at }];
  });
};

const sharedStart = (a: string, b: string): number => {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
};

const sharedEnd = (a: string, b: string, most: number): number => {
  let n = 0;
  while (n < most && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n;
};

/**
 * What a text becomes when what one reads of it was edited: whoever is named where nothing was touched stays named. A
 * name that was typed into is no more than what is written.
 */
export const edited = (text: string, next: string): string => {
  const shown = readable(text);
  const start = sharedStart(shown, next);
  const end = sharedEnd(shown, next, Math.min(shown.length, next.length) - start);
  const shift = next.length - shown.length;
  const kept = placesIn(text).flatMap((place) => {
    if (place.to <= start) return [place];
    if (place.from < shown.length - end) return [];
    return [{ ...place, from: place.from + shift, to: place.to + shift }];
  });
  let at = 0;
  let out = '';
  for (const place of kept) {
    out += next.slice(at, place.from) + mentionText(place);
    at = place.to;
  }
  return out + next.slice(at);
};

/** The beginning of a name that is being typed after `@`, before the caret; undefined where none is. */
export const nameBeingTyped = (
  shown: string,
  caret: number,
): { readonly from: number; readonly text: string } | undefined => {
  const found = /(?:^|[\s([{"'„“])@([\p{L}\p{M}\d.'’-]*(?: [\p{L}\p{M}\d.'’-]*)?)$/u.exec(
    shown.slice(0, caret),
  );
  const [, text] = found ?? [];
  return text === undefined ? undefined : { from: caret - text.length - 1, text };
};

/** The text with somebody named from this place to the caret, and where the caret is then. */
export const withMention = (
  text: string,
  { from, caret }: { readonly from: number; readonly caret: number },
  mention: Mention,
): { readonly text: string; readonly caret: number } => {
  const shown = readable(text);
  const name = tame(mention.name);
  // First what is typed goes, then a place is made in which nothing else can be meant.
  const without = edited(text, shown.slice(0, from) + shown.slice(caret));
  let at = 0;
  let out = '';
  let done = false;
  for (const part of textParts(without)) {
    const length = typeof part === 'string' ? part.length : part.name.length + 1;
    if (!done && typeof part === 'string' && from >= at && from <= at + length) {
      out += `${part.slice(0, from - at)}${mentionText({ ...mention, name })} ${part.slice(from - at).replace(/^ /, '')}`;
      done = true;
    } else out += typeof part === 'string' ? part : mentionText(part);
    at += length;
  }
  if (!done) out += `${mentionText({ ...mention, name })} `;
  return { text: out, caret: from + name.length + 2 };
};
