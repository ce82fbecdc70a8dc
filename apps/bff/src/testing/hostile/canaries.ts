import { v7 as newId } from 'uuid';
import { insertSession } from '../../platform/session/session.store.ts';
import { hashToken, newToken } from '../../platform/session/token.ts';
import { aUser, type Json, type TestUser } from '../people.ts';
import type { TestApp } from '../test-app.ts';

export interface Secrets {
  /** What no answer to anybody may hold. */
  readonly words: readonly string[];
  /** Ids of things that are there. */
  readonly ids: readonly string[];
}

const make = async (user: TestUser, path: string, body: object): Promise<Json> => {
  const { status, json } = await user.call('POST', path, body);
  if (status !== 200) throw new Error(`${path} was refused: ${JSON.stringify(json)}`);
  return json;
};

/** Where somebody is signed in, what they are typing, prefer and were told: nobody else’s business. */
const privateThings = async ({ deps }: TestApp, { user }: TestUser): Promise<string[]> => {
  const now = deps.clock();
  const token = newToken();
  const word = (what: string) => `canary-${what}-${newId()}`;
  const [agent, draft, preference, notice] = [
    word('agent'),
    word('draft'),
    word('preference'),
    word('notice'),
  ];
  await insertSession(deps.db, {
    tokenHash: hashToken(token),
    id: newId(),
    userKey: user.key,
    now,
    agent,
    address: '203.0.113.77',
  });
  const { write } = deps.db;
  await write
    .insertInto('draft')
    .values({ user_key: user.key, subject: 'activity:new', body: draft, saved_at: now })
    .execute();
  await write
    .insertInto('preference')
    .values({ user_key: user.key, name: 'theme', value: preference })
    .execute();
  await write
    .insertInto('notice')
    .values({
      user_key: user.key,
      kind: 'activity.assigned',
      payload: JSON.stringify({ kind: 'activity.assigned', subject: notice }),
      created_at: now,
    })
    .execute();
  const hash = word('password-hash');
  await write
    .insertInto('credential')
    .values({ user_key: user.key, password_hash: hash, changed_at: now })
    .execute();
  return [agent, '203.0.113.77', draft, preference, notice, hash, token, hashToken(token)];
};

/** Somebody with secrets, in a workspace with something in it. */
export const plantCanaries = async (app: TestApp): Promise<Secrets> => {
  const victim = await aUser(app, { name: 'Vera Lund' });
  const admin = await aUser(app, { name: 'Ada Admin', role: 'admin' });
  const { account } = await make(victim, '/accounts', { name: 'Northwind Robotics' });
  const { contact } = await make(victim, '/contacts', {
    firstName: 'Priya',
    lastName: 'Raman',
    accountId: account.id,
  });
  const { opportunity } = await make(victim, '/opportunities', { name: 'Retrofit', accountId: account.id });
  const { activity, operationId } = await make(victim, '/activities', {
    type: 'call',
    subject: 'Discovery call',
    primaryId: contact.id,
  });
  const { team } = await make(admin, '/teams', { name: 'North', memberIds: [victim.user.id] });
  const key = await make(victim, '/api-keys', { name: 'For the till', scope: 'read', expiresInDays: null });
  const ids = [
    victim.user.id,
    account.id,
    contact.id,
    opportunity.id,
    activity.id,
    operationId,
    team.id,
    key.apiKey?.id,
  ];
  return {
    words: [...(await privateThings(app, victim)), ...(typeof key.secret === 'string' ? [key.secret] : [])],
    ids: [...ids.filter((id) => typeof id === 'string'), newId(), '00000000-0000-0000-0000-000000000000'],
  };
};
