import type { StageList } from '@daybook/shared/stages/stage.rules';

/** Where something stands, as one control holds it: the stage, of a contact the status in it, and why it was lost. */
export interface StageValue {
  readonly stage: string;
  readonly status: string | null;
  readonly reason: string | null;
}

/** The stage of what is lost is called so in every workspace, whatever its label. */
export const LOST = 'lost';

/** What the API takes: a reason is only said of what is lost, a status of contacts. An empty stage is the first. */
export const stageJson = (list: StageList, { stage, status, reason }: StageValue): object => ({
  ...(list === 'lifecycle'
    ? { lifecycleStage: stage, ...(status !== null && { lifecycleStatus: status }) }
    : stage !== '' && { stage }),
  ...(stage === LOST && { lostReason: reason }),
});
