import { columnNames, foldHeader } from './header-name.rules.ts';
import type { ImportNoun, ThingNoun } from './import-noun.ts';
import type { ImportSource } from './import-source.ts';
import type { ThingProduct } from './thing-product.ts';
import { THING_PRODUCTS } from './thing-products.ts';
import type { ThingColumn } from './thing-row.rules.ts';
import { thingTargets } from './thing-targets.ts';

export interface RecognisedThing {
  readonly source: ImportSource;
  readonly holds: ThingNoun;
  readonly columns: readonly ThingColumn[];
}

const targetsOf = ({ columns }: ThingProduct): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(columns).flatMap(([target, names]) =>
      names.split(', ').map((name): [string, string] => [name, target]),
    ),
  );

const KNOWN = THING_PRODUCTS.map((product) => ({ ...product, targets: targetsOf(product) }));

/** What several columns may be read as at once. */
const MANY = new Set([
  'address',
  'notes',
  'contact',
  'contact_email',
  'contact_id',
  'account_id',
  'tags',
  'opportunity_id',
]);

/** One column for a field of one value, the first; of owners the one with addresses. */
const withoutRepeats = (columns: readonly ThingColumn[]): ThingColumn[] => {
  const byEmail = columns.some(({ name, target }) => target === 'owner' && /e-?mail/i.test(name));
  const taken = new Set<string>();
  return columns.map((column) => {
    const { name, target } = column;
    if (target === null || MANY.has(target)) return column;
    if (taken.has(target) || (target === 'owner' && byEmail && !/e-?mail/i.test(name)))
      return { ...column, target: null };
    taken.add(target);
    return column;
  });
};

const mapped = (header: readonly string[], targetOf: (name: string) => string | undefined): ThingColumn[] => {
  const names = columnNames(header);
  return withoutRepeats(
    header.map((cell, at) => ({ name: names[at] ?? cell, target: targetOf(foldHeader(cell)) ?? null })),
  );
};

/** The product and noun whose export has this header; undefined where it is none we know. */
export const recogniseThing = (header: readonly string[]): RecognisedThing | undefined => {
  const names = new Set(header.map(foldHeader));
  const product = KNOWN.find(
    ({ signatures, without = [] }) =>
      signatures.some((signature) => signature.every((name) => names.has(name))) &&
      !without.some((name) => names.has(name)),
  );
  if (product === undefined) return undefined;
  const { source, noun, targets } = product;
  return { source, holds: noun, columns: mapped(header, (name) => targets.get(name)) };
};

/** Where the columns of a file most likely go when somebody says what it holds: by what any product calls them. */
export const guessThingColumns = (
  header: readonly string[],
  holds: ThingNoun,
  source: ImportSource,
): ThingColumn[] => {
  const own = KNOWN.find((product) => product.source === source && product.noun === holds);
  const others = KNOWN.filter((product) => product.noun === holds && product.source !== 'daybook');
  const labels = new Map(thingTargets(holds).map(({ key, label }) => [foldHeader(label), key]));
  return mapped(
    header,
    (name) =>
      own?.targets.get(name) ??
      labels.get(name) ??
      others.map(({ targets }) => targets.get(name)).find((target) => target !== undefined),
  );
};

export const isThing = (noun: ImportNoun): noun is ThingNoun => noun !== 'contact';
