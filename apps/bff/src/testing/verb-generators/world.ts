import type { RecordType } from '@daybook/shared/records/record-type';
import type { Json, TestUser } from '../people.ts';
import type { Random } from '../random.ts';
import type { TestApp } from '../test-app.ts';

export type Answer = { readonly status: number; readonly json: Json };

/** What a generator draws from: who is there, what is there, and chance. */
export interface World {
  readonly app: TestApp;
  readonly random: Random;
  readonly admin: TestUser;
  readonly users: readonly TestUser[];
  /** Does what a verb needs to have something to be called on; it is taken back with the rest. */
  prepare(answer: Promise<Answer>): Promise<Json>;
  /** Ids of activities in one of these states; empty when there are none. */
  activities(...statuses: readonly string[]): Promise<{ id: string; version: number; type: string }[]>;
  records(
    type?: RecordType,
    ...states: readonly string[]
  ): Promise<{ id: string; version: number; type: string; state: string }[]>;
}

/** Calls one verb through the API with something it might be called with; null when there is nothing to call it on. */
export type VerbGenerator = (world: World) => Promise<Answer | null>;

/** By the name of the verb's file. */
export type VerbGenerators = Readonly<Record<string, VerbGenerator>>;

export const createWorld = (
  app: TestApp,
  random: Random,
  admin: TestUser,
  users: readonly TestUser[],
  did: (answer: Answer) => void,
): World => ({
  app,
  random,
  admin,
  users,
  prepare: async (answering) => {
    const answer = await answering;
    did(answer);
    return answer.json;
  },
  activities: (...statuses) =>
    app.deps.db.read
      .selectFrom('activity')
      .select(['id', 'version', 'type'])
      .where('status', 'in', statuses)
      .orderBy('key')
      .execute(),
  records: (type, ...states) => {
    let query = app.deps.db.read.selectFrom('record').select(['id', 'version', 'type', 'state']);
    if (type !== undefined) query = query.where('type', '=', type);
    if (states.length > 0) query = query.where('state', 'in', states);
    return query.orderBy('key').execute();
  },
});
