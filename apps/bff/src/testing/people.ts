import type { Role } from '@daybook/shared/people/role';
import { v7 as newId } from 'uuid';
import { type CurrentUser, SYSTEM } from '../platform/actor.ts';
import { operate } from '../platform/operation/operate.ts';
import { findCurrentUser, insertSession } from '../platform/session/session.store.ts';
import { hashToken, newToken } from '../platform/session/token.ts';
import type { TestApp } from './test-app.ts';

/** An answer, whose shape each test asserts for itself. */
export type Json = ReturnType<typeof JSON.parse>;

export interface TestUser {
  readonly user: CurrentUser;
  /** As the browser sends it. */
  readonly cookie: string;
  /** Calls the API as this user; `body` is sent as JSON. */
  call(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; json: Json }>;
}

interface Person {
  readonly name?: string;
  readonly role?: Role;
  readonly zone?: string;
  readonly email?: string;
}

let people = 0;

/** A user with a live session. */
export const aUser = async (
  { deps, app }: TestApp,
  {
    name = 'Nora Okafor',
    role = 'rep',
    zone = 'Europe/Zurich',
    email = `user${++people}-${newId()}@daybook.example`,
  }: Person = {},
): Promise<TestUser> => {
  const { key } = await operate(deps, SYSTEM, { kind: 'test.user', label: 'A user' }, async (op) => {
    const row = await op.insert('users', {
      id: newId(),
      name,
      sort_name: name.toLowerCase(),
      email,
      email_identity: email,
      role,
      zone,
      locale: 'en-GB',
      week_start: 1,
      created_at: op.now,
    });
    return { key: row.key };
  });
  const user = await findCurrentUser(deps.db.read, key);
  if (user === undefined) throw new Error('The user just made is not there.');
  const token = newToken();
  await insertSession(deps.db, {
    tokenHash: hashToken(token),
    id: newId(),
    userKey: key,
    now: deps.clock(),
    agent: 'test',
    address: '',
  });
  const cookie = `daybook_session=${token}`;
  return {
    user,
    cookie,
    call: async (method, path, body, headers = {}) => {
      const response = await app.request(`/api${path}`, {
        method,
        headers: {
          cookie,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, json: text === '' ? null : JSON.parse(text) };
    },
  };
};
