import {
  asField,
  type CustomFieldLike,
  customKey,
  definedOn,
  type FieldNoun,
} from '../fields/custom-field.rules.ts';
import { foldHeader } from './header-name.rules.ts';
import type { ImportNoun } from './import-noun.ts';

interface Target {
  readonly key: string;
  readonly label: string;
}

/** What a column is mapped to that goes to a field of the workspace's own. */
export const targetKey = (key: string): string => customKey(key);

const CURRENCY = 'currency.';

/** What the column is mapped to that says which money an amount is. */
export const currencyKey = (key: string): string => `${CURRENCY}${key}`;

const ID = 'id.';

/** What the column is mapped to that has the id of the record that a field points at. */
export const idKey = (key: string): string => `${ID}${key}`;

/** Whether a field points at a record, which a file names or gives the id of. */
export const pointsAtRecord = <F extends Pick<CustomFieldLike, 'type'>>(
  field: F,
): field is F & { readonly type: 'account' | 'contact' } =>
  field.type === 'account' || field.type === 'contact';

/** Whether a column goes to a field of the workspace's own, says the money of one, or whom one points at. */
export const isCustomTarget = (target: string | null): boolean =>
  target !== null && [customKey(''), CURRENCY, ID].some((prefix) => target.startsWith(prefix));

/** What the rows of a file have fields of: notes are activities. */
export const fieldNounOf = (holds: ImportNoun): FieldNoun => (holds === 'note' ? 'activity' : holds);

/** What a column may be read as beside the fields that all have, in the order of the fields. */
export const customTargets = (fields: readonly CustomFieldLike[], holds: ImportNoun): Target[] =>
  definedOn(fields, fieldNounOf(holds))
    .filter((field) => asField(field).importable)
    .flatMap(({ key, label, type }): Target[] => [
      { key: targetKey(key), label },
      ...(type === 'money' ? [{ key: currencyKey(key), label: `${label} currency` }] : []),
      ...(pointsAtRecord({ type }) ? [{ key: idKey(key), label: `${label} id` }] : []),
    ]);

/** Columns that no field takes go to one of the workspace's own that is called the same, each to one. */
export const withDefined = <T extends { readonly name: string; readonly target: string | null }>(
  columns: readonly T[],
  fields: readonly CustomFieldLike[],
  holds: ImportNoun,
): { readonly name: string; readonly target: string | null }[] => {
  const byName = new Map(customTargets(fields, holds).map(({ key, label }) => [foldHeader(label), key]));
  const taken = new Set(columns.map(({ target }) => target));
  return columns.map(({ name, target }) => {
    const own = target === null ? byName.get(foldHeader(name)) : undefined;
    if (own === undefined || taken.has(own)) return { name, target };
    taken.add(own);
    return { name, target: own };
  });
};
