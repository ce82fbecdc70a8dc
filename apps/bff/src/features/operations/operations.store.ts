import type { Reader } from '../../platform/db/open.ts';

const columns = [
  'operation.key',
  'operation.id',
  'operation.kind',
  'operation.label',
  'operation.state',
  'operation.created_at',
  'operation.undoes_key',
  'operation.done',
  'operation.total',
  'operation.failure',
  'operation.actor_key',
  'users.id as user_id',
  'users.name as user_name',
  'api_key.name as through',
] as const;

const selectOperations = (db: Reader) =>
  db
    .selectFrom('operation')
    .leftJoin('users', 'users.key', 'operation.actor_key')
    .leftJoin('api_key', 'api_key.key', 'operation.api_key_key')
    .select(columns);

export type OperationListRow = Awaited<
  ReturnType<ReturnType<typeof selectOperations>['executeTakeFirstOrThrow']>
>;

/** What was done, last first: one's own, or everybody's. */
export const listOperationRows = (
  db: Reader,
  { actorKey, before, limit }: { actorKey: number | null; before: number | undefined; limit: number },
): Promise<OperationListRow[]> => {
  let query = selectOperations(db)
    .where('operation.undoes_key', 'is', null)
    .where('operation.kind', '<>', 'activity.remind');
  if (actorKey !== null) query = query.where('operation.actor_key', '=', actorKey);
  if (before !== undefined) query = query.where('operation.key', '<', before);
  return query.orderBy('operation.key', 'desc').limit(limit).execute();
};

export const findOperationListRow = (db: Reader, id: string): Promise<OperationListRow | undefined> =>
  selectOperations(db).where('operation.id', '=', id).executeTakeFirst();
