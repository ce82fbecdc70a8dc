import type { ActivityInput } from '@daybook/shared/activities/activity';
import { type ChoiceList, FOR_ALL } from '@daybook/shared/activities/choice.rules';
import { Refusal } from '@daybook/shared/kernel/refusal';
import type { Operation } from '../../platform/operation/operation.ts';
import { type ActivityEntity, findActivityById } from './activities.store.ts';
import { findLink } from './chain.store.ts';
import { loadOffered } from './load-offered.ts';

type Given = {
  readonly [K in 'followsId' | 'source' | 'sourceReason']?: ActivityInput[K] | undefined;
};
type Columns = Partial<Pick<ActivityEntity, 'followed_key' | 'source' | 'source_reason'>>;
type Row = Pick<ActivityEntity, 'key' | 'source' | 'source_reason'>;

const refuseFollowing = (message: string): never => {
  throw new Refusal('request.invalid', { detail: message, errors: [{ path: 'followsId', message }] });
};

/** Whether an activity stands behind another one in its chain, or is that one. */
const comesAfter = async (op: Operation, key: number, other: number): Promise<boolean> => {
  const seen = new Set<number>();
  let next: number | null = key;
  while (next !== null && !seen.has(next)) {
    if (next === other) return true;
    seen.add(next);
    next = (await findLink(op.db, next))?.followed_key ?? null;
  }
  return false;
};

const followedKey = async (op: Operation, id: string | null, own: number | null): Promise<number | null> => {
  if (id === null) return null;
  const followed = await findActivityById(op.db, id);
  if (followed === undefined) return refuseFollowing('This activity is not there any more.');
  if (own !== null && (await comesAfter(op, followed.key, own)))
    return refuseFollowing('An activity cannot follow itself, or one that follows it.');
  return followed.key;
};

const choiceIn = async (op: Operation, list: ChoiceList, code: string | null, is: string | null) =>
  code === null || code === is ? code : (await loadOffered(op.db, { list, kind: FOR_ALL, code })).code;

/** What of an interaction form points at something else; `row` is what there is already, null for a new activity. */
export const formColumns = async (
  op: Operation,
  row: Row | null,
  { followsId, source, sourceReason }: Given,
): Promise<Columns> => ({
  ...(followsId !== undefined && { followed_key: await followedKey(op, followsId, row?.key ?? null) }),
  ...(source !== undefined && { source: await choiceIn(op, 'source', source, row?.source ?? null) }),
  ...(sourceReason !== undefined && {
    source_reason: await choiceIn(op, 'source-reason', sourceReason, row?.source_reason ?? null),
  }),
});
