/** One kind of work after a commit. `Deps` is what the composition root gives every handler. */
export interface JobHandler<Deps> {
  readonly kind: string;
  /** Does the work; throwing means another try later. May run more than once for one job. */
  readonly run: (deps: Deps, payload: unknown, job: RunningJob) => Promise<void>;
}

export interface RunningJob {
  readonly key: number;
  readonly attempts: number;
  /** Keeps the lease while a long job works; answers false when it was lost and the work must stop. */
  readonly beat: () => Promise<boolean>;
}
