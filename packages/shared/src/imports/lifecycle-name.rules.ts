import type { LifecycleStage } from '../contacts/contact.fields.ts';
import { foldedWords } from '../contacts/fold.rules.ts';

const NAMES: Readonly<Record<LifecycleStage, readonly string[]>> = {
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
    names.map((name): [string, LifecycleStage] => [name, stage as LifecycleStage]),
  ),
);

/** Our lifecycle stage for the name other products give to theirs; undefined where it says nothing like it. */
export const readLifecycleStage = (text: string): LifecycleStage | undefined =>
  STAGES.get(foldedWords(text.slice(0, 60)).join(' '));
