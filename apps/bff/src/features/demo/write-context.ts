import type { Operation } from '../../platform/operation/operation.ts';
import { findKnown, type Known } from './demo.store.ts';
import type { DemoStep } from './plan/demo-step.ts';

/** What one part of the plan is written with. */
export interface WriteContext extends Known {
  readonly op: Operation;
}

const userIdsOf = (step: DemoStep): string[] => {
  if (step.kind === 'team') return [step.byId, ...step.memberIds];
  return 'ownerId' in step ? [step.byId, step.ownerId] : [step.byId];
};

const recordIdsOf = (step: DemoStep): string[] => {
  if (step.kind === 'contact') return [step.accountId];
  if (step.kind === 'opportunity') return [step.accountId, step.contactId];
  if (step.kind === 'deal' || step.kind === 'contract') return [step.accountId];
  if (step.kind === 'campaign')
    return [step.accountId, step.customerContactId, step.agencyId, step.agencyContactId, step.dealId].filter(
      (id) => id !== null,
    );
  if (step.kind === 'activity') return [...step.recordIds];
  if (step.kind !== 'change') return [];
  return step.change.field === 'account' ? [step.recordId, step.change.to] : [step.recordId];
};

/** Looks up what these steps refer to. What the steps themselves add is looked up again after they have. */
export const contextFor = async (op: Operation, steps: readonly DemoStep[]): Promise<WriteContext> => ({
  op,
  ...(await findKnown(
    op.db,
    [...new Set(steps.flatMap(userIdsOf))],
    [...new Set(steps.flatMap(recordIdsOf))],
  )),
});

const known = <T>(map: ReadonlyMap<string, T>, id: string): T => {
  const value = map.get(id);
  if (value === undefined)
    throw new Error('The plan of the demo data refers to something that is not there.');
  return value;
};

export const userOf = ({ users }: WriteContext, id: string) => known(users, id);
export const recordOf = ({ records }: WriteContext, id: string) => known(records, id);
