import { hotRead } from '../../platform/db/hot.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { Operation } from '../../platform/operation/operation.ts';

const PREFIX = 'topic.';

const readOf = hotRead((db, userKey: number, name: string) =>
  db.selectFrom('preference').select('value').where('user_key', '=', userKey).where('name', '=', name),
);

/** The topic a user chose last for a kind of record. */
export const findLastTopic = async (db: Reader, userKey: number, kind: string): Promise<string | undefined> =>
  (await readOf(db, userKey, `${PREFIX}${kind}`)).rows[0]?.value;

/** The topics a user chose last, by kind of record. */
export const findLastTopics = async (db: Reader, userKey: number): Promise<Record<string, string>> => {
  const rows = await db
    .selectFrom('preference')
    .select(['name', 'value'])
    .where('user_key', '=', userKey)
    .where('name', '>=', PREFIX)
    .where('name', '<', `${PREFIX}\u{10FFFF}`)
    .execute();
  return Object.fromEntries(rows.map(({ name, value }) => [name.slice(PREFIX.length), value]));
};

/** Remembers a choice, outside the journal: an undo of the activity leaves it. */
export const saveLastTopic = async (
  op: Operation,
  userKey: number,
  kind: string,
  code: string,
): Promise<void> => {
  if ((await findLastTopic(op.db, userKey, kind)) === code) return;
  await op.db
    .insertInto('preference')
    .values({ user_key: userKey, name: `${PREFIX}${kind}`, value: code })
    .onConflict((conflict) => conflict.columns(['user_key', 'name']).doUpdateSet({ value: code }))
    .execute();
};
