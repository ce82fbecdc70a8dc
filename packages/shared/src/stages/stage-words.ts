import type { StageLike } from './stage.rules.ts';

/** The lists of the workspace that tell what stages and reasons are called. */
export interface StageWords {
  readonly stages: readonly StageLike[];
  /** What a reason for losing is called; null for none. */
  readonly reason: (code: string | null) => string | null;
}
