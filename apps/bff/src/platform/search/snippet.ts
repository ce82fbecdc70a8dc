import type { Snippet } from '@daybook/shared/search/search';
import { isFoundBy } from './tokens.ts';
import { wordsOf } from './words.ts';

/** How much of the text around the first word found is shown, in letters. */
const BEFORE = 40;
const LENGTH = 160;

/** Words as they are written, accents and all. */
const WRITTEN = /[\p{L}\p{N}\p{M}]+/gu;

interface Place {
  readonly from: number;
  readonly to: number;
}

const placesOf = (text: string, wanted: readonly string[]): Place[] =>
  [...text.matchAll(WRITTEN)]
    .filter(([word]) => wordsOf(word).some((one) => wanted.some((part) => isFoundBy(one, part))))
    .map(({ 0: word, index }) => ({ from: index, to: index + word.length }));

/** Where the shown part begins and ends: between words, so that none is cut. */
const windowOf = (text: string, first: number): Place => {
  const blank = text.indexOf(' ', first - BEFORE);
  const from = first <= BEFORE ? 0 : blank < 0 || blank >= first ? first : blank + 1;
  const end = from + LENGTH;
  return { from, to: end >= text.length ? text.length : Math.max(text.lastIndexOf(' ', end), first + 1) };
};

/** The part of a text where the wanted words are, with them marked; nothing where none is. */
export const snippetOf = (written: string, wanted: readonly string[]): Snippet => {
  const text = written.replace(/\s+/g, ' ').trim();
  const places = placesOf(text, wanted);
  const [first] = places;
  if (first === undefined) return [];
  const { from, to: until } = windowOf(text, first.from);
  const to = Math.max(until, first.to);
  const pieces: Snippet = [];
  let at = from;
  for (const place of places.filter((one) => one.to <= to)) {
    pieces.push({ text: text.slice(at, place.from), found: false });
    pieces.push({ text: text.slice(place.from, place.to), found: true });
    at = place.to;
  }
  pieces.push({ text: text.slice(at, to), found: false });
  const shown = pieces.filter((piece) => piece.text !== '');
  return [
    ...(from > 0 ? [{ text: '… ', found: false }] : []),
    ...shown,
    ...(to < text.length ? [{ text: ' …', found: false }] : []),
  ];
};
