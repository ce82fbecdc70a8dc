/** One page of a list: `cursor` fetches the next one and is null on the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly cursor: string | null;
}

/** The sort key of the last row on a page, as an opaque text. */
export const writeCursor = (key: readonly (string | number)[]): string =>
  encodeURIComponent(JSON.stringify(key));

/** Reads a cursor made by `writeCursor` for a key of this shape; undefined when it is not one. */
export const readCursor = (
  text: string,
  shape: readonly ('string' | 'number')[],
): (string | number)[] | undefined => {
  try {
    const key: unknown = JSON.parse(decodeURIComponent(text));
    if (!Array.isArray(key) || key.length !== shape.length) return undefined;
    return key.every((part, i) => typeof part === shape[i]) ? (key as (string | number)[]) : undefined;
  } catch {
    return undefined;
  }
};
