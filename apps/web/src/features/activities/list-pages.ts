import type { ActivityRow } from '@daybook/shared/activities/activity';

/** A stretch of a list: the rows behind the place `start` up to the place `end`. */
export interface ListPage {
  /** Cursor behind which it begins; null at the top. */
  readonly start: string | null;
  /** Cursor it reaches to; null at the end of the list. */
  readonly end: string | null;
  readonly rows: readonly ActivityRow[];
  /** What it shows may have changed; it is read again when it comes into sight. */
  readonly stale: boolean;
}

/** As much of a list as has been read, from its top, without gaps. */
export type ListPages = readonly ListPage[];

export interface PageAnswer {
  readonly items: readonly ActivityRow[];
  readonly cursor: string | null;
}

const flat = new WeakMap<ListPages, readonly ActivityRow[]>();

/** All rows, the same array as long as no page changes. */
export const rowsOf = (pages: ListPages): readonly ActivityRow[] => {
  const known = flat.get(pages) ?? ([] as ActivityRow[]).concat(...pages.map((page) => page.rows));
  flat.set(pages, known);
  return known;
};

/** Where reading on begins; null when all of it has been read. */
export const nextPlace = (pages: ListPages): string | null => pages.at(-1)?.end ?? null;

export const findRow = (pages: ListPages, id: string): ActivityRow | undefined => {
  for (const { rows } of pages) {
    const row = rows.find((one) => one.id === id);
    if (row) return row;
  }
  return undefined;
};

const same = (a: ActivityRow, b: ActivityRow): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Rows that are as they were stay the same objects, so that only what changed is drawn again. */
const keepSame = (old: readonly ActivityRow[], fresh: readonly ActivityRow[]): readonly ActivityRow[] => {
  const before = new Map(old.map((row) => [row.id, row]));
  const rows = fresh.map((row) => {
    const known = before.get(row.id);
    return known !== undefined && same(known, row) ? known : row;
  });
  const unchanged = rows.length === old.length && rows.every((row, i) => row === old[i]);
  return unchanged ? old : rows;
};

const without = (page: ListPage, ids: ReadonlySet<string>): ListPage =>
  page.rows.some((row) => ids.has(row.id))
    ? { ...page, rows: page.rows.filter((row) => !ids.has(row.id)) }
    : page;

/** The next page, put behind those there are. A row that moved while reading is shown once, where it is now. */
export const appended = (pages: ListPages, { items, cursor }: PageAnswer): ListPages => {
  const ids = new Set(items.map((row) => row.id));
  return [
    ...pages.map((page) => without(page, ids)),
    { start: nextPlace(pages), end: cursor, rows: items, stale: false },
  ];
};

/** One page as it is now. Where it has grown beyond one answer, the rest of it becomes a page that is still to be read. */
export const refreshed = (
  pages: ListPages,
  start: string | null,
  { items, cursor }: PageAnswer,
): ListPages => {
  const at = pages.findIndex((page) => page.start === start);
  const old = pages[at];
  if (old === undefined) return pages;
  const grown = cursor !== null && old.end !== null;
  const fresh = { start, end: cursor ?? old.end, rows: keepSame(old.rows, items), stale: false };
  const end = old.end === null ? cursor : fresh.end;
  const rest: ListPages = grown ? [{ start: cursor, end: old.end, rows: [], stale: true }] : [];
  const ids = new Set(items.map((row) => row.id));
  return [
    ...pages.slice(0, at).map((page) => without(page, ids)),
    { ...fresh, end },
    ...rest,
    ...pages.slice(at + 1).map((page) => without(page, ids)),
  ];
};

export const allStale = (pages: ListPages): ListPages =>
  pages.map((page) => (page.stale ? page : { ...page, stale: true }));

/** The pages that hold these places of the list, counted in rows from the top. */
export const pagesBetween = (pages: ListPages, first: number, last: number): ListPages => {
  let from = 0;
  return pages.filter(({ rows }) => {
    const begins = from;
    from += rows.length;
    return begins <= last && (from > first || (rows.length === 0 && begins >= first));
  });
};

export const withoutRow = (pages: ListPages, id: string): ListPages => {
  const at = pages.findIndex((page) => page.rows.some((row) => row.id === id));
  if (at < 0) return pages;
  return pages.map((page, i) => (i === at ? without(page, new Set([id])) : page));
};

/** The row at its place in the order; left out when that lies beyond what has been read. */
export const withRow = (
  pages: ListPages,
  row: ActivityRow,
  compare: (a: ActivityRow, b: ActivityRow) => number,
): ListPages => {
  const within = pages.findIndex(({ rows }) => {
    const last = rows.at(-1);
    return last !== undefined && compare(row, last) < 0;
  });
  const open = nextPlace(pages) === null ? pages.length - 1 : -1;
  const at = within < 0 ? open : within;
  return pages.map((page, i) => {
    if (i !== at) return page;
    const before = page.rows.findIndex((other) => compare(row, other) < 0);
    const place = before < 0 ? page.rows.length : before;
    return { ...page, rows: page.rows.toSpliced(place, 0, row) };
  });
};

/** The row changed in place where its order is the same, else moved to where it belongs now. */
export const withChangedRow = (
  pages: ListPages,
  row: ActivityRow,
  compare: (a: ActivityRow, b: ActivityRow) => number,
): ListPages => {
  const old = findRow(pages, row.id);
  if (old === undefined || compare(old, row) !== 0) return withRow(withoutRow(pages, row.id), row, compare);
  return pages.map((page) =>
    page.rows.includes(old) ? { ...page, rows: page.rows.map((one) => (one === old ? row : one)) } : page,
  );
};
