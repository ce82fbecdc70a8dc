import { ERASE_JOB, eraseOnce } from '../../platform/trash/being-erased.store.ts';
import { STAGES } from './erase-step.ts';

/** How long it takes to erase a person, and the job that does it. */
export const erasingWork = (recordKey: number) => ({
  total: STAGES.length,
  job: { kind: ERASE_JOB, payload: { recordKey }, once: eraseOnce(recordKey) },
});
