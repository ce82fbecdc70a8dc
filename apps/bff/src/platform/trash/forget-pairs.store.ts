import type { Operation } from '../operation/operation.ts';

/** Removes what is known of records being, or not being, one with others. Outside the journal. */
export const forgetPairs = async ({ db }: Pick<Operation, 'db'>, keys: readonly number[]): Promise<void> => {
  for (const table of ['duplicate_pair', 'not_duplicate'] as const)
    await db
      .deleteFrom(table)
      .where(({ or, eb }) => or([eb('one_key', 'in', keys), eb('other_key', 'in', keys)]))
      .execute();
};
