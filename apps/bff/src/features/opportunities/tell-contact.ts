import type { Opportunity } from '@daybook/shared/opportunities/opportunity';
import { findStageIn } from '@daybook/shared/stages/stage.rules';
import type { StageWords } from '@daybook/shared/stages/stage-words';
import type { Operation } from '../../platform/operation/operation.ts';

/** Z-07: the contact's timeline tells which opportunity was linked, and by whom. */
export const tellContact = (op: Operation, contactKey: number | null, { id, title }: Opportunity): void => {
  if (contactKey === null) return;
  op.record({ payload: { kind: 'opportunity.linked', title, opportunityId: id }, records: [contactKey] });
};

/** The records that a fact about an opportunity is told on: its own and its contact's. */
export const toldOn = (key: number, contactKey: number | null): number[] =>
  contactKey === null ? [key] : [key, contactKey];

export const isWon = ({ stages }: StageWords, stage: string): boolean =>
  findStageIn(stages, 'pipeline', stage)?.kind === 'won';
