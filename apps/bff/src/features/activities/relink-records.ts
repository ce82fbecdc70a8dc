import type { Operation } from '../../platform/operation/operation.ts';
import { type ActivityEntity, findActivityRecords } from './activities.store.ts';

/**
 * Makes the links to records agree with the activity's primary record and, where given, with the further ones. Answers
 * the keys of all records it is linked to.
 */
export const relinkRecords = async (
  op: Operation,
  row: ActivityEntity,
  further: readonly number[] | undefined,
): Promise<number[]> => {
  const links = await findActivityRecords(op.db, row.key);
  const kept = further ?? links.filter((link) => link.is_primary === 0).map((link) => link.record_key);
  const wanted = new Set([...(row.primary_key === null ? [] : [row.primary_key]), ...kept]);

  for (const link of links) {
    const primary = link.record_key === row.primary_key ? 1 : 0;
    if (!wanted.has(link.record_key)) await op.remove('activity_record', link);
    else if (link.is_primary !== primary) await op.update('activity_record', link, { is_primary: primary });
  }
  const there = new Set(links.map((link) => link.record_key));
  const added = [...wanted].filter((key) => !there.has(key));
  await op.insertMany(
    'activity_record',
    added.map((key) => ({
      activity_key: row.key,
      record_key: key,
      is_primary: key === row.primary_key ? 1 : 0,
    })),
  );
  return [...wanted];
};
