import { isSeveralKey } from '../contacts/person-values.ts';
import { DICTIONARY, QUALIFIERS } from './column-dictionary.ts';
import { columnNames, foldHeader } from './header-name.rules.ts';
import type { ImportColumn, ImportTarget } from './import-column.ts';
import type { ImportSource } from './import-source.ts';
import type { Product } from './product.ts';
import { PRODUCTS } from './products.ts';

export interface RecognisedHeader {
  readonly source: ImportSource;
  readonly columns: readonly ImportColumn[];
}

const targetsOf = ({ columns }: Product): ReadonlyMap<string, ImportTarget> =>
  new Map(
    Object.entries(columns).flatMap(([target, names]) =>
      names.map((name): [string, ImportTarget] => [name, target as ImportTarget]),
    ),
  );

const NAMING: ReadonlySet<string> = new Set(['first_name', 'last_name', 'full_name', 'email']);

const KNOWN = PRODUCTS.map((product) => ({ ...product, targets: targetsOf(product) }));

const fits = (signature: readonly string[], names: ReadonlySet<string>): boolean =>
  signature.every((name) => names.has(name));

const toColumns = (
  cells: readonly string[],
  targetOf: (name: string, names: ReadonlySet<string>) => ImportTarget | null,
): ImportColumn[] => {
  const folded = cells.map(foldHeader);
  const names = new Set(folded);
  return columnNames(cells).map((name, at) => ({ name, target: targetOf(folded[at] ?? '', names) }));
};

const unqualified = (name: string): string =>
  name
    .split(' ')
    .filter((word) => !QUALIFIERS.has(word))
    .join(' ');

const hasAny = (names: ReadonlySet<string>, target: ImportTarget): boolean =>
  [...names].some((name) => DICTIONARY.get(name) === target);

/** "Name" beside "Vorname" is the last name, alone the whole one; "Nome" beside "Cognome" is the first. */
const byNeighbours = (name: string, names: ReadonlySet<string>): ImportTarget | null => {
  if (name !== 'name' && name !== 'nom' && name !== 'nome') return null;
  if (hasAny(names, 'last_name')) return hasAny(names, 'first_name') ? null : 'first_name';
  return hasAny(names, 'first_name') ? 'last_name' : 'full_name';
};

/** Owners are found by email: where a column has that, the one with their name is only kept. */
const ownersByEmail = (columns: readonly ImportColumn[]): readonly ImportColumn[] => {
  const isEmail = ({ name }: ImportColumn): boolean => /\be ?mail\b/.test(foldHeader(name));
  if (!columns.some((column) => column.target === 'owner' && isEmail(column))) return columns;
  return columns.map((column) =>
    column.target === 'owner' && !isEmail(column) ? { ...column, target: null } : column,
  );
};

/** What the product's own list leaves open, a custom property's name may fill, where no column has that target yet. */
const withCustom = (columns: readonly ImportColumn[], header: readonly string[]): ImportColumn[] => {
  const guessed = toColumns(header, (name, names) => DICTIONARY.get(name) ?? byNeighbours(name, names));
  const taken = new Set(columns.map(({ target }) => target));
  return columns.map((column, at) => {
    const target = column.target ?? guessed[at]?.target ?? null;
    return column.target === null && taken.has(target) ? column : { ...column, target };
  });
};

/** The product whose export has this header, and where its columns go; undefined where it is none we know. */
export const recogniseProduct = (header: readonly string[]): RecognisedHeader | undefined => {
  if (header.length < 2) return undefined;
  const names = new Set(header.map(foldHeader));
  const product = KNOWN.find(({ signatures }) => signatures.some((signature) => fits(signature, names)));
  if (product === undefined) return undefined;
  const columns = toColumns(header, (name) => product.targets.get(name) ?? null);
  // What else stands in an export of Daybook is what an earlier import kept.
  if (product.source === 'daybook') return { source: product.source, columns };
  return { source: product.source, columns: ownersByEmail(withCustom(columns, header)) };
};

const guessTarget = (name: string, names: ReadonlySet<string>): ImportTarget | null =>
  DICTIONARY.get(name) ?? byNeighbours(name, names) ?? DICTIONARY.get(unqualified(name)) ?? null;

/** One column each for fields of one value, the first that fits; names may be in several columns. */
const withoutRepeats = (columns: readonly ImportColumn[]): ImportColumn[] => {
  const taken = new Set<ImportTarget>();
  return columns.map((column) => {
    const { target } = column;
    if (target === null || (target !== 'full_name' && isSeveralKey(target)) || target === 'notes')
      return column;
    if (taken.has(target)) return { ...column, target: null };
    taken.add(target);
    return column;
  });
};

/** The best guess for a header of no known product, by the names of its columns. */
export const guessColumns = (header: readonly string[]): ImportColumn[] =>
  withoutRepeats(toColumns(header, guessTarget));

/** Whether the columns give anybody a name or an email address: without, every row would be rejected. */
export const namesSomebody = (columns: readonly { readonly target: string | null }[]): boolean =>
  columns.some(({ target }) => target !== null && NAMING.has(target));
