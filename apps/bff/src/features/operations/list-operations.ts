import { type Page, readCursor, writeCursor } from '@daybook/shared/kernel/page';
import { found } from '@daybook/shared/kernel/result';
import { toInstant } from '@daybook/shared/kernel/time';
import type { OperationState, OperationSummary } from '@daybook/shared/operations/operation';
import { z } from 'zod';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { UNDO_DAYS } from '../../platform/operation/undo.ts';
import { findOperationListRow, listOperationRows, type OperationListRow } from './operations.store.ts';

export const OperationQuery = z.object({
  actor: z.enum(['me', 'all']).default('me'),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const DAY_MS = 86_400_000;

const toSummary = (row: OperationListRow, now: number): OperationSummary => ({
  id: row.id,
  label: row.label,
  kind: row.kind,
  state: row.state as OperationState,
  actor: row.user_id === null || row.user_name === null ? null : { id: row.user_id, name: row.user_name },
  through: row.through,
  at: toInstant(row.created_at),
  undoable: row.undoes_key === null && row.state === 'done' && now - row.created_at < UNDO_DAYS * DAY_MS,
  progress: row.total === 0 ? null : { done: row.done, total: row.total },
  failure: row.failure,
});

/** What was done, last first. Everybody's is for managers and admins. */
export const listOperations = async (
  deps: Deps,
  user: CurrentUser,
  { actor, cursor, limit }: z.infer<typeof OperationQuery>,
): Promise<Page<OperationSummary>> => {
  if (actor === 'all') allow({ kind: 'user', user }, 'operation.read-all');
  const [before] = cursor === undefined ? [] : (readCursor(cursor, ['number']) ?? []);
  const rows = await listOperationRows(deps.db.read, {
    actorKey: actor === 'me' ? user.key : null,
    before: before === undefined ? undefined : Number(before),
    limit,
  });
  const last = rows.length < limit ? undefined : rows.at(-1);
  const now = deps.clock();
  return {
    items: rows.map((row) => toSummary(row, now)),
    cursor: last === undefined ? null : writeCursor([last.key]),
  };
};

/** One operation, for following its progress. */
export const findOperationSummary = async (
  deps: Deps,
  user: CurrentUser,
  id: string,
): Promise<OperationSummary> => {
  const row = found(await findOperationListRow(deps.db.read, id), 'operation');
  if (row.actor_key !== user.key) allow({ kind: 'user', user }, 'operation.read-all');
  return toSummary(row, deps.clock());
};
