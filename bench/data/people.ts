import { hashToken } from '../../apps/bff/src/platform/session/token.ts';
import { idOf } from './chance.ts';
import type { Sink } from './sink.ts';
import { NOW, type Size } from './size.ts';
import { FIRST_NAMES, LAST_NAMES } from './words.ts';

/** Reps work in twelve zones. */
export const ZONES = [
  'Europe/Zurich',
  'Europe/London',
  'Africa/Lagos',
  'America/New_York',
  'America/Chicago',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Asia/Singapore',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Pacific/Auckland',
] as const;

const DAY_MS = 86_400_000;
const TEAMS = 5;

export const zoneOf = (userKey: number): string => ZONES[(userKey - 1) % ZONES.length] ?? 'UTC';

/** The cookie a rep is signed in with. The first rep has the very long list; the last user is an admin. */
export const cookieOf = (userKey: number): string => `daybook_session=${tokenOf(userKey)}`;
const tokenOf = (userKey: number): string => `bench-session-of-user-${userKey}`;

export const nameOf = (userKey: number): string =>
  `${FIRST_NAMES[userKey % FIRST_NAMES.length]} ${LAST_NAMES[(userKey * 7) % LAST_NAMES.length]}`;

export const userIdOf = (userKey: number): string => idOf(1, userKey, NOW - 800 * DAY_MS);

/** The workspace with its users, each signed in, in five teams. */
export const addPeople = (sink: Sink, { users }: Size): void => {
  const at = NOW - 800 * DAY_MS;
  sink.add('workspace', [1, 'Large', 'EUR', at]);
  for (let key = 1; key <= users + 1; key++) {
    const name = nameOf(key);
    const email = `user${key}@bench.example`;
    const role = key > users ? 'admin' : 'rep';
    sink.add('users', [
      key,
      userIdOf(key),
      name,
      name.toLowerCase(),
      email,
      email,
      role,
      zoneOf(key),
      'en-GB',
      1,
      at,
      at,
    ]);
    sink.add('session', [
      hashToken(tokenOf(key)),
      idOf(2, key, at),
      key,
      at,
      NOW,
      NOW + 30 * DAY_MS,
      'bench',
      '',
    ]);
  }
  for (let key = 1; key <= TEAMS; key++) {
    sink.add('team', [key, idOf(3, key, at), `Team ${key}`, at]);
    for (let user = key; user <= users; user += TEAMS) sink.add('team_member', [key, user]);
  }
  sink.add('operation', [1, idOf(4, 1, at), 'bench.build', 'Built the data', 'system', 'final', at, at]);
};
