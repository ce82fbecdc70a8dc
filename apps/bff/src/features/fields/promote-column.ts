import type { BulkAnswer } from '@daybook/shared/activities/bulk';
import type { ColumnToPromote } from '@daybook/shared/fields/custom-field';
import { dayOrderOf } from '@daybook/shared/imports/day-text.rules';
import { invalidInput } from '@daybook/shared/kernel/refusal';
import { dayAt } from '@daybook/shared/kernel/time';
import type { Actor, CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { beginBulk, goneOnes } from '../../platform/operation/bulk.ts';
import { findColumnHolders } from '../contacts/extra.store.ts';
import { findCurrency } from '../people/workspace.store.ts';
import { fieldForColumn } from './field-for-column.ts';
import { promotionDeed } from './promote-some.ts';
import type { Promotion } from './promotion.ts';

/** The job that does what is too much for one transaction. */
export const PROMOTE_JOB = 'fields.promote';

/**
 * Makes a field of a column that imports kept beside those of contacts: its values go where they belong, as one operation
 * with one undo. What fits no such field stays beside, and is told with why.
 */
export const promoteColumn = async (
  deps: Deps,
  actor: Actor & { readonly user: CurrentUser },
  { column }: ColumnToPromote,
): Promise<BulkAnswer & { label: string }> => {
  allow(actor, 'settings.change');
  const holders = await findColumnHolders(deps.db.read, column);
  if (holders.length === 0)
    throw invalidInput([{ path: 'column', message: `No contact has anything under ${column} any more.` }]);
  const texts = holders.map(({ text }) => text);
  const { zone } = actor.user;
  const dayOrder = dayOrderOf(texts) ?? 'day-first';
  const days = { order: dayOrder, today: dayAt(deps.clock(), zone) };
  const promotion: Promotion = {
    column,
    field: await fieldForColumn(deps, column, texts, days),
    dayOrder,
    zone,
    currency: await findCurrency(deps.db.read),
  };
  const answer = await beginBulk(deps, actor, {
    ...promotionDeed(promotion),
    kind: 'field.promote',
    keys: holders.map(({ key }) => key),
    gone: goneOnes(0, 'record', ''),
    job: { kind: PROMOTE_JOB, payload: promotion },
  });
  return { ...answer, label: promotion.field.label };
};
