/** One kind of work after a commit. `Deps` is what the composition root gives every handler. */
export interface JobHandler<Deps> {
  readonly kind: string;
  /** Does the work; throwing means another try later. May run more than once for one job. */
  readonly run: (deps: Deps, payload: unknown, job: RunningJob) => Promise<void>;
  /** Of work that comes again and again: how long after its end. Such a job is made at the start. */
  readonly everyMs?: number;
  /** What it did until a beat is kept, and it goes on from there: having got further, its tries are counted anew. */
  readonly resumes?: boolean;
  /** Called when the last try has failed, so that what waits for the work learns of it. */
  readonly gaveUp?: (deps: Deps, payload: unknown) => Promise<void>;
  /** Called before one that has given up is tried again, to take that back; throwing refuses it. */
  readonly revive?: (deps: Deps, payload: unknown) => Promise<void>;
}

export interface RunningJob {
  readonly key: number;
  readonly attempts: number;
  /** Asked between two steps of a long job: false when the work must stop, to be gone on with later. */
  readonly beat: () => Promise<boolean>;
  /** Says that the work has to wait for something else, and for how long: it is no try, and no end. */
  readonly putOff: (ms: number) => void;
}
