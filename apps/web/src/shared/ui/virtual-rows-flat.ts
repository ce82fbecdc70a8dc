import type { ReactNode } from 'react';

export interface ListGroup<Row> {
  readonly key: string;
  /** Drawn above the group's rows; a group without one has no heading row. */
  readonly heading?: ReactNode;
  readonly rows: readonly Row[];
}

export interface Heights {
  readonly row: number;
  readonly heading: number;
}

/** One thing in the run of headings and rows, and where it stands, in pixels from the top. */
export type Place<Row> = { readonly index: number; readonly key: string; readonly top: number } & (
  | { readonly heading: ReactNode }
  | { readonly row: Row }
);

/** Groups laid out as one run of places: each heading takes one, each row takes one. */
export interface FlatList<Row> {
  readonly count: number;
  /** Pixels. */
  readonly height: number;
  /** The places from one index up to, not including, another. */
  slice(from: number, to: number): Place<Row>[];
  /** The index of the place at this many pixels from the top. */
  indexAt(y: number): number;
  /** The place of a row; undefined when it is not there. */
  find(key: string): Place<Row> | undefined;
}

interface Part<Row> {
  readonly group: ListGroup<Row>;
  readonly start: number;
  readonly end: number;
  readonly top: number;
  /** 1 where the group has a heading. */
  readonly lead: 0 | 1;
}

const partsOf = <Row>(groups: readonly ListGroup<Row>[], { row, heading }: Heights): Part<Row>[] => {
  let start = 0;
  let top = 0;
  return groups.map((group) => {
    const lead = group.heading === undefined ? 0 : 1;
    const part: Part<Row> = { group, start, end: start + lead + group.rows.length, top, lead };
    start = part.end;
    top += lead * heading + group.rows.length * row;
    return part;
  });
};

const placeIn = <Row>(
  part: Part<Row>,
  index: number,
  rowKey: (row: Row) => string,
  size: Heights,
): Place<Row> | undefined => {
  const { group, start, top, lead } = part;
  const at = index - start - lead;
  if (at < 0) return { index, key: `heading ${group.key}`, top, heading: group.heading };
  const row = group.rows[at];
  return row === undefined
    ? undefined
    : { index, key: rowKey(row), top: top + lead * size.heading + at * size.row, row };
};

/** Looks places up in the groups instead of copying them, so that 100,000 rows cost nothing to lay out. */
export const flatten = <Row>(
  groups: readonly ListGroup<Row>[],
  rowKey: (row: Row) => string,
  size: Heights,
): FlatList<Row> => {
  const parts = partsOf(groups, size);
  const last = parts.at(-1);
  return {
    count: last?.end ?? 0,
    height: last ? last.top + last.lead * size.heading + last.group.rows.length * size.row : 0,
    slice: (from, to) =>
      parts
        .filter((part) => part.start < to && part.end > from)
        .flatMap((part) => {
          const places: (Place<Row> | undefined)[] = [];
          for (let i = Math.max(from, part.start); i < Math.min(to, part.end); i += 1) {
            places.push(placeIn(part, i, rowKey, size));
          }
          return places.filter((place) => place !== undefined);
        }),
    indexAt(y) {
      const part = parts.findLast((candidate) => candidate.top <= y) ?? parts[0];
      if (!part) return 0;
      const into = y - part.top - part.lead * size.heading;
      return Math.min(
        into < 0 ? part.start : part.start + part.lead + Math.floor(into / size.row),
        part.end - 1,
      );
    },
    find(key) {
      for (const part of parts) {
        const at = part.group.rows.findIndex((row) => rowKey(row) === key);
        if (at >= 0) return placeIn(part, part.start + part.lead + at, rowKey, size);
      }
      return undefined;
    },
  };
};
