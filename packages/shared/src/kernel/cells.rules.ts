import type { Field } from './field.ts';

/** One column of a list as it is exported: its header, and what its cell says of a noun. */
export interface CellColumn<T> {
  /** The field it is of; one may take two columns. None where it is of no field. */
  readonly key?: string;
  readonly label: string;
  readonly text: (noun: T) => string;
}

/** What a noun says in the column of each of its fields; some take two columns, some none. */
export type CellTexts<T, Key extends string> = {
  readonly [K in Key]: ((noun: T) => string) | readonly CellColumn<T>[];
};

/** The columns of a list: the fields of the catalogue in its order. */
export const cellColumns = <T, Key extends string>(
  fields: readonly Field<Key>[],
  texts: CellTexts<T, Key>,
): CellColumn<T>[] =>
  fields.flatMap(({ key, label }): readonly CellColumn<T>[] => {
    const text: ((noun: T) => string) | readonly CellColumn<T>[] = texts[key];
    return typeof text === 'function' ? [{ key, label, text }] : text.map((column) => ({ key, ...column }));
  });

/** Several values in one cell, a line each: none of them can hold a line break, so they are parted again without loss. */
export const severalInCell = (texts: readonly string[]): string => texts.join('\n');
