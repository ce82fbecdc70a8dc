import { Refusal } from '@daybook/shared/kernel/refusal';
import type { Kysely } from 'kysely';
import type { Actor } from '../actor.ts';
import { hotRead, hotStatement } from '../db/hot.ts';
import type { Reader } from '../db/open.ts';
import type { Database } from '../db/schema.ts';

/** How long a repeated request gets the first answer. */
export const KEY_LIFE_MS = 24 * 60 * 60 * 1000;

/** A program's request keys are its own, whoever else acts for the same user. */
const actorName = (actor: Actor): string =>
  actor.kind === 'key' ? `key:${actor.apiKeyKey}` : `${actor.kind}:${actor.user?.key ?? 0}`;

const readAnswer = hotRead((db, actor: string, route: string, key: string) =>
  db
    .selectFrom('idempotency')
    .select(['body_hash', 'answer'])
    .where('actor', '=', actor)
    .where('route', '=', route)
    .where('request_key', '=', key),
);

const keepAnswer = hotStatement(
  (db, actor: string, route: string, key: string, bodyHash: string, answer: string, now: number) =>
    db
      .insertInto('idempotency')
      .values({ actor, route, request_key: key, body_hash: bodyHash, answer, created_at: now }),
);

/**
 * The answer already given to this request, if any: a repeat gets it and is not carried out again. Refused where the key
 * was given for another body.
 */
export const findAnswer = async <T>(db: Reader, actor: Actor): Promise<T | undefined> => {
  if (actor.request === undefined) return undefined;
  const { route, key } = actor.request;
  const [row] = (await readAnswer(db, actorName(actor), route, key)).rows;
  if (row === undefined) return undefined;
  if (row.body_hash !== actor.request.bodyHash)
    throw new Refusal('request.key-reused', { detail: 'This request key was used for something else.' });
  return JSON.parse(row.answer) as T;
};

/** Keeps the answer in the same transaction as what it tells of. */
export const insertAnswer = async (
  db: Kysely<Database>,
  actor: Actor,
  answer: object,
  now: number,
): Promise<void> => {
  if (actor.request === undefined) return;
  const { route, key, bodyHash } = actor.request;
  await keepAnswer(db, actorName(actor), route, key, bodyHash, JSON.stringify(answer), now);
};

export const removeOldAnswers = async (db: Kysely<Database>, before: number): Promise<void> => {
  await db.deleteFrom('idempotency').where('created_at', '<', before).execute();
};
