import type { TestUser } from '../people.ts';
import type { Random } from '../random.ts';
import type { TestApp } from '../test-app.ts';
import { type Answer, createWorld, type VerbGenerators } from './world.ts';

interface Walkers {
  readonly app: TestApp;
  readonly random: Random;
  readonly admin: TestUser;
  readonly users: readonly TestUser[];
}

/** Ids of operations in the order in which they were done, and the verbs that did something. */
export interface Walked {
  readonly done: readonly string[];
  readonly verbs: ReadonlySet<string>;
}

/**
 * Calls verbs at random until so many operations are done, and each verb has done something. Every other step tries one
 * that has not done anything yet, so that a new verb is reached however many there are.
 */
export const walk = async (
  { app, random, admin, users }: Walkers,
  generators: VerbGenerators,
  { operations, atMost }: { readonly operations: number; readonly atMost: number },
  heard: (verb: string, answer: Answer) => void,
): Promise<Walked> => {
  const done: string[] = [];
  const verbs = new Set<string>();
  const all = Object.keys(generators);
  const did = ({ status, json }: Answer): boolean => {
    if (status >= 300 || !json?.operationId) return false;
    done.push(json.operationId);
    return true;
  };
  const world = createWorld(app, random, admin, users, did);
  const rest = () => all.filter((verb) => !verbs.has(verb));
  for (let left = atMost; left > 0 && (done.length < operations || rest().length > 0); left--) {
    const verb = random.pick(rest().length > 0 && random.chance(0.5) ? rest() : all);
    const answer = (await generators[verb]?.(world)) ?? null;
    if (answer === null) continue;
    heard(verb, answer);
    app.clock.advance(random.int(60_000));
    await app.runJobs();
    if (did(answer)) verbs.add(verb);
  }
  return { done, verbs };
};
