import type { Operation } from '../../platform/operation/operation.ts';
import type { ChangeStep, DemoStep } from './plan/demo-step.ts';
import { writeActivities } from './write-activities.ts';
import { writeChange } from './write-change.ts';
import { contextFor, type WriteContext } from './write-context.ts';
import { writeCampaigns, writeContracts, writeDeals } from './write-packages.ts';
import { writeAccounts, writeContacts, writeOpportunities } from './write-records.ts';
import { writeTeams, writeUsers } from './write-staff.ts';

/** Most steps are some rows each: this many stay within what one transaction should do. */
const AT_ONCE = 100;

const ORDER = [
  'user',
  'team',
  'account',
  'contact',
  'opportunity',
  'deal',
  'campaign',
  'contract',
  'change',
  'activity',
] as const satisfies readonly DemoStep['kind'][];

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

type Of<K extends DemoStep['kind']> = Extract<DemoStep, { readonly kind: K }>;

const writeChanges = async (context: WriteContext, steps: readonly ChangeStep[]): Promise<void> => {
  for (const step of steps) await writeChange(context, step);
};

const WRITERS: {
  readonly [K in DemoStep['kind']]: (context: WriteContext, steps: readonly Of<K>[]) => Promise<void>;
} = {
  user: writeUsers,
  team: writeTeams,
  account: writeAccounts,
  contact: writeContacts,
  opportunity: writeOpportunities,
  deal: writeDeals,
  campaign: writeCampaigns,
  contract: writeContracts,
  change: writeChanges,
  activity: writeActivities,
};

const writeKind = async <K extends DemoStep['kind']>(
  op: Operation,
  steps: readonly DemoStep[],
  kind: K,
): Promise<void> => {
  const ofKind = steps.filter((step): step is Of<K> => step.kind === kind);
  // Looked up anew for every kind: contacts refer to accounts of the same chunk.
  if (ofKind.length > 0) await WRITERS[kind](await contextFor(op, ofKind), ofKind);
};

/** Writes some consecutive steps of the plan, kind by kind: what others refer to comes first. */
export const writeSteps = async (op: Operation, steps: readonly DemoStep[]): Promise<void> => {
  for (const kind of ORDER) await writeKind(op, steps, kind);
};
