import type { ComboOption } from '../../shared/ui/combo-option.ts';
import type { Line } from './use-line.ts';

const WORD = /[\p{L}\p{N}'’-]{2,}$/u;
const MOST = 6;

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Names one of whose words begins with the word before the caret; none for a name that is complete. */
export const completionsAt = ({ text, reading, found }: Line, caret: number): readonly ComboOption[] => {
  const [word = ''] = WORD.exec(text.slice(0, caret)) ?? [];
  const start = caret - word.length;
  if (word === '' || !reading.lookUps.some((one) => text.indexOf(one, start) === start)) return [];
  const wanted = fold(word);
  const before = fold(text.slice(0, caret));
  return found.items
    .filter(({ label }) => !before.endsWith(fold(label)))
    .filter(({ label }) =>
      fold(label)
        .split(/[^\p{L}\p{N}]+/u)
        .some((part) => part.startsWith(wanted)),
    )
    .slice(0, MOST);
};

/** The word before the caret made the whole name; of a name half typed all its words. */
export const withName = (
  text: string,
  caret: number,
  name: string,
): { readonly text: string; readonly caret: number } => {
  const before = text.slice(0, caret);
  const [word = ''] = WORD.exec(before) ?? [];
  const words = name.split(' ');
  const typed = words
    .map((_, i) => `${words.slice(0, i).join(' ')}${i > 0 ? ' ' : ''}${word}`)
    .toReversed()
    .find((one) => fold(before).endsWith(fold(one)) && fold(name).startsWith(fold(one)));
  const kept = before.slice(0, before.length - (typed ?? word).length);
  const behind = text.slice(caret).replace(/^\s+/, '');
  const made = `${kept}${name} `;
  return { text: `${made}${behind}`, caret: made.length };
};
