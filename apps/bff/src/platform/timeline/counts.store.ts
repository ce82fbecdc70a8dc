import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { writeMany } from '../db/many.ts';
import type { Database } from '../db/schema.ts';

interface Counted {
  readonly record_key: number;
  readonly category: string;
  readonly via_key?: number | null | undefined;
}

/** Adds (or with -1 takes away) links to the counts kept per record, category and directness. */
export const addCounts = async (
  db: Kysely<Database>,
  links: readonly Counted[],
  sign: 1 | -1,
): Promise<void> => {
  const sums = new Map<string, { record_key: number; category: string; direct: number; n: number }>();
  for (const { record_key, category, via_key } of links) {
    const direct = via_key === null || via_key === undefined ? 1 : 0;
    const name = `${record_key} ${category} ${direct}`;
    const sum = sums.get(name) ?? { record_key, category, direct, n: 0 };
    sums.set(name, { ...sum, n: sum.n + sign });
  }
  // In the order of the key: two transactions that lock rows in one order cannot wait for each other.
  const rows = [...sums.values()].sort(
    (a, b) =>
      a.record_key - b.record_key ||
      (a.category < b.category ? -1 : Number(a.category > b.category)) ||
      a.direct - b.direct,
  );
  await writeMany(db, 'timeline_count', rows, (some) =>
    db
      .insertInto('timeline_count')
      .values(some)
      .onConflict((conflict) =>
        conflict
          .columns(['record_key', 'category', 'direct'])
          .doUpdateSet({ n: sql<number>`timeline_count.n + excluded.n` }),
      ),
  );
};
