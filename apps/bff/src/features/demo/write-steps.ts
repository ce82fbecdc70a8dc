import type { Operation } from '../../platform/operation/operation.ts';
import type { DemoStep } from './plan/demo-step.ts';
import { writeActivities } from './write-activities.ts';
import { writeChange } from './write-change.ts';
import { contextFor } from './write-context.ts';
import { writeAccounts, writeContacts, writeOpportunities } from './write-records.ts';
import { writeTeams, writeUsers } from './write-staff.ts';

/** Most steps are some rows each: this many stay within what one transaction should do. */
const AT_ONCE = 100;

const ORDER = ['user', 'team', 'account', 'contact', 'opportunity', 'change', 'activity'] as const;

const isMove = (step: DemoStep | undefined): boolean =>
  step?.kind === 'change' && step.change.field === 'account';

/**
 * Where the chunk that begins here ends. One that moves a contact to another account begins with that, so that what
 * happened before it is filed under the account of then.
 */
export const endOfChunk = (steps: readonly DemoStep[], start: number): number => {
  const next = steps.findIndex((step, i) => i > start && isMove(step));
  return Math.min(next < 0 ? steps.length : next, start + AT_ONCE, steps.length);
};

const writeKind = async (
  op: Operation,
  steps: readonly DemoStep[],
  kind: (typeof ORDER)[number],
): Promise<void> => {
  // Looked up anew for every kind: contacts refer to accounts of the same chunk.
  const context = await contextFor(op, steps);
  if (kind === 'user')
    await writeUsers(
      context,
      steps.filter((step) => step.kind === kind),
    );
  if (kind === 'team')
    await writeTeams(
      context,
      steps.filter((step) => step.kind === kind),
    );
  if (kind === 'account')
    await writeAccounts(
      context,
      steps.filter((step) => step.kind === kind),
    );
  if (kind === 'contact')
    await writeContacts(
      context,
      steps.filter((step) => step.kind === kind),
    );
  if (kind === 'opportunity')
    await writeOpportunities(
      context,
      steps.filter((step) => step.kind === kind),
    );
  if (kind === 'activity')
    await writeActivities(
      context,
      steps.filter((step) => step.kind === kind),
    );
  if (kind !== 'change') return;
  for (const step of steps) if (step.kind === kind) await writeChange(context, step);
};

/** Writes some consecutive steps of the plan, kind by kind: what others refer to comes first. */
export const writeSteps = async (op: Operation, steps: readonly DemoStep[]): Promise<void> => {
  for (const kind of ORDER) {
    const ofKind = steps.filter((step) => step.kind === kind);
    if (ofKind.length > 0) await writeKind(op, ofKind, kind);
  }
};
