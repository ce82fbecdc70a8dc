import { sql } from 'kysely';
import type { Deps } from '../platform/deps.ts';
import { specs } from '../specs.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];

const withoutVersion = (rows: Rows): Rows => rows.map(({ version: _version, ...row }) => row);

/**
 * Everything an undo has to bring back: all journalled tables with their derived columns, and what the timelines show.
 * Left out are journal, withdrawn entries, versions, clocks and search tables.
 */
export const takeSnapshot = async ({ db: { read } }: Deps): Promise<Readonly<Record<string, Rows>>> => {
  const snapshot: Record<string, Rows> = {};
  for (const table of Object.keys(specs)) {
    const { rows } = await sql<
      Record<string, unknown>
    >`select * from ${sql.table(table)} order by key`.execute(read);
    snapshot[table] = withoutVersion(rows);
  }
  snapshot['timeline_entry'] = await read
    .selectFrom('timeline_entry')
    .select(['key', 'kind', 'category', 'happened_at', 'payload'])
    .where('withdrawn', '=', 0)
    .orderBy('key')
    .execute();
  snapshot['timeline_link'] = await read
    .selectFrom('timeline_link')
    .selectAll()
    .where('withdrawn', '=', 0)
    .orderBy('record_key')
    .orderBy('entry_key')
    .execute();
  snapshot['timeline_count'] = await read
    .selectFrom('timeline_count')
    .selectAll()
    .where('n', '<>', 0)
    .orderBy('record_key')
    .orderBy('category')
    .orderBy('direct')
    .execute();
  return snapshot;
};

/** The counts as they would be if they were counted again from what the timelines show. */
export const recount = ({ db: { read } }: Pick<Deps, 'db'>) =>
  read
    .selectFrom('timeline_link')
    .select(['record_key', 'category'])
    .select(sql<number>`case when via_key is null then 1 else 0 end`.as('direct'))
    .select(sql<number>`count(*)`.as('n'))
    .where('withdrawn', '=', 0)
    .groupBy(['record_key', 'category', sql`case when via_key is null then 1 else 0 end`])
    .orderBy('record_key')
    .orderBy('category')
    .orderBy(sql`case when via_key is null then 1 else 0 end`)
    .execute();
