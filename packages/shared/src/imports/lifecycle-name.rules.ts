import type { FirstLifecycleStage, LifecycleStage } from '../contacts/contact.fields.ts';
import { foldedWords } from '../contacts/fold.rules.ts';
import { DEFAULT_STAGES, offeredStages, type StageLike } from '../stages/stage.rules.ts';

const NAMES: Readonly<Record<FirstLifecycleStage, readonly string[]>> = {
  lead: [
    'lead',
    'subscriber',
    'new',
    'prospect',
    'interessent',
    'abonnent',
    'open',
    'cold lead',
    'warm lead',
    'hot lead',
  ],
  qualified: [
    'qualified',
    'marketing qualified lead',
    'sales qualified lead',
    'marketingqualifiedlead',
    'salesqualifiedlead',
    'mql',
    'sql',
    'qualified lead',
    'opportunity',
    'qualifiziert',
  ],
  customer: ['customer', 'client', 'kunde', 'evangelist', 'cliente', 'customer won', 'won'],
  lost: ['lost', 'unqualified', 'disqualified', 'former customer', 'churned', 'verloren'],
};

const STAGES = new Map(
  Object.entries(NAMES).flatMap(([stage, names]) =>
    names.map((name): [string, LifecycleStage] => [name, stage]),
  ),
);

/** Our lifecycle stage for the name other products give to theirs; undefined where it says nothing like it. */
export const readLifecycleStage = (
  text: string,
  stages: readonly StageLike[] = DEFAULT_STAGES,
): LifecycleStage | undefined => {
  const name = foldedWords(text.slice(0, 60)).join(' ');
  const offered = offeredStages(stages, 'lifecycle');
  const own = offered.find(({ label }) => foldedWords(label).join(' ') === name);
  const known = own?.code ?? STAGES.get(name);
  return offered.some(({ code }) => code === known) ? known : undefined;
};
