import { jobWords } from '@daybook/shared/operator/job.words';
import type { OperationSpec } from '../../platform/operation/operate.ts';

const DONE = { retry: 'Tried again', drop: 'Dropped' } as const;

const inSentence = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** What was done with a dead letter, as the history tells it: "Tried again: importing a file". */
export const onJob = (deed: keyof typeof DONE, kind: string): OperationSpec => ({
  kind: `job.${deed}`,
  label: `${DONE[deed]}: ${inSentence(jobWords(kind) ?? 'work that this version does not know')}`,
  final: true,
  kept: true,
});
