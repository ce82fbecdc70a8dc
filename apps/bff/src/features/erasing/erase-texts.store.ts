import { type Marks, scrubber, scrubJson, variantsOf } from '@daybook/shared/records/erased-text.rules';
import { type Kysely, sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import type { Database } from '../../platform/db/schema.ts';

/** Where texts stand that may name a person who has been erased, and which of them are JSON. */
export const PLACES = [
  { table: 'operation', columns: ['label', 'failure'] },
  { table: 'operation_skipped', columns: ['what', 'why'] },
  { table: 'operation_change', columns: ['before', 'after'] },
  { table: 'timeline_entry', columns: ['payload'] },
  { table: 'attachment', columns: ['name', 'url'] },
  { table: 'notice', columns: ['payload'] },
  { table: 'job', columns: ['payload', 'sends', 'last_error'] },
  { table: 'import_run', columns: ['file_name', 'inspection', 'findings', 'failure'] },
  { table: 'custom_value', columns: ['text_value', 'long_text'] },
  {
    table: 'series',
    columns: ['subject', 'notes', 'phone', 'location', 'link', 'message', 'message_subject'],
  },
  {
    table: 'activity',
    columns: [
      'subject',
      'notes',
      'phone',
      'location',
      'location_comments',
      'link',
      'message',
      'message_subject',
      'comments',
      'result',
    ],
  },
] as const satisfies readonly { table: keyof Database; columns: readonly string[] }[];

export type TextPlace = (typeof PLACES)[number];

const like = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** Whether one of the columns holds one of the texts. */
export const holdsAny = (columns: readonly string[], texts: readonly string[]) =>
  texts.length === 0
    ? sql<boolean>`1 = 0`
    : sql<boolean>`(${sql.join(
        columns.flatMap((column) =>
          texts.map((text) => sql`${sql.ref(column)} like ${like(text)} escape '\\'`),
        ),
        sql` or `,
      )})`;

/** Whether an image of a row in the journal points at this key. */
export const pointsAt = (column: string, key: number) => {
  const patterns = [`%"${column}":${key},%`, `%"${column}":${key}}%`];
  const either = ['before', 'after'].flatMap((image) =>
    patterns.map((pattern) => sql`${sql.ref(image)} like ${pattern}`),
  );
  return sql<boolean>`(${sql.join(either, sql` or `)})`;
};

type Found = Readonly<Record<string, string | number | null>> & { readonly key: number };

/** Rows of a range of keys that name the person. */
export const findNaming = async (
  db: Reader,
  { table, columns }: TextPlace,
  marks: Marks,
  { after, upTo }: { after: number; upTo: number },
): Promise<Found[]> => {
  const selected = sql.join(['key', ...columns].map((name) => sql.ref(name)));
  const { rows } = await sql<Found>`select ${selected} from ${sql.table(table)}
    where key > ${after} and key <= ${upTo} and ${holdsAny(columns, variantsOf(marks.unique))}
    order by key`.execute(db);
  return rows;
};

export const lastKeyOf = async (db: Reader, { table }: TextPlace): Promise<number> => {
  const { rows } = await sql<{ key: number | null }>`select max(key) as key from ${sql.table(table)}`.execute(
    db,
  );
  return rows[0]?.key ?? 0;
};

/** Takes the person out of these rows; `isNear` where the rows are about them. */
export const scrubRows = async (
  db: Kysely<Database>,
  { table, columns }: TextPlace,
  rows: readonly Found[],
  marks: Marks,
  isNear = false,
): Promise<void> => {
  const scrub = scrubber(marks, isNear);
  for (const row of rows) {
    const changed = columns.flatMap((name) => {
      const before = row[name];
      if (typeof before !== 'string') return [];
      const after = scrubJson(before, scrub);
      return after === before ? [] : [sql`${sql.ref(name)} = ${after}`];
    });
    if (changed.length > 0)
      await sql`update ${sql.table(table)} set ${sql.join(changed)} where key = ${row.key}`.execute(db);
  }
};

/** Takes the person out of the rows with these keys, all of which are about them. */
export const scrubNear = async (
  db: Kysely<Database>,
  place: TextPlace,
  where: { readonly column: string; readonly values: readonly (number | string)[] },
  marks: Marks,
): Promise<void> => {
  if (where.values.length === 0) return;
  const selected = sql.join(['key', ...place.columns].map((name) => sql.ref(name)));
  const { rows } = await sql<Found>`select ${selected} from ${sql.table(place.table)}
    where ${sql.ref(where.column)} in (${sql.join(where.values)})`.execute(db);
  await scrubRows(db, place, rows, marks, true);
};

export const placeOf = (table: TextPlace['table']): TextPlace => {
  const place = PLACES.find((one) => one.table === table);
  if (place === undefined) throw new Error(`There are no texts in ${table}.`);
  return place;
};
