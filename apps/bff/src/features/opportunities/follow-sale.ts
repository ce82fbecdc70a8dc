import { firstStatus, type StageEvent, stageEnteredOn, stageLabel } from '@daybook/shared/stages/stage.rules';
import type { StageWords } from '@daybook/shared/stages/stage-words';
import type { Operation } from '../../platform/operation/operation.ts';
import { findContactRow } from '../contacts/contact-details.store.ts';

/** The stage rules: an opportunity that was added or won brings its contact on, if an admin has not said otherwise. */
export const followSale = async (
  op: Operation,
  { stages }: StageWords,
  contactKey: number | null,
  event: StageEvent,
): Promise<void> => {
  if (contactKey === null) return;
  const row = await findContactRow(op.db, contactKey);
  const to = stageEnteredOn(stages, event, row.lifecycle_stage);
  if (to === undefined) return;
  const status = firstStatus(stages, to);
  await op.update('contact', row, { lifecycle_stage: to, lifecycle_status: status, lost_reason: null });
  const label = (code: string) => stageLabel(stages, 'lifecycle', code);
  const stage = { from: label(row.lifecycle_stage), to: label(to) };
  op.record({ payload: { kind: 'contact.lifecycle-changed', stage }, records: [contactKey] });
};
