import type { ComboItem } from '../../shared/ui/combobox.tsx';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Codes with a name that are no country: unions, and placeholders. */
const NONE = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

const nameOf = (code: string): string | undefined => {
  const name = NONE.has(code) ? undefined : names.of(code);
  // Former codes answer with the name of what became of them.
  return new Intl.Locale(`und-${code}`).region === code && name !== code ? name : undefined;
};

/** Every country by its ISO code, in order of name. */
export const countryItems = (): readonly ComboItem[] =>
  LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .flatMap((value) => {
      const label = nameOf(value);
      return label === undefined ? [] : [{ value, label, detail: value }];
    })
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en'));
