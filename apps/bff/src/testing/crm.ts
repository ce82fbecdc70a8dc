import { expect } from 'vitest';
import type { Json, TestUser } from './people.ts';

type Given = Readonly<Record<string, unknown>>;

const make = async (user: TestUser, path: string, one: string, given: Given): Promise<Json> => {
  const { status, json } = await user.call('POST', path, given);
  expect(status, JSON.stringify(json)).toBe(200);
  return json[one];
};

/** A contact added through the API; answers it. */
export const aContact = (user: TestUser, given: Given = {}): Promise<Json> =>
  make(user, '/contacts', 'contact', { firstName: 'Priya', lastName: 'Raman', ...given });

export const anAccount = (user: TestUser, given: Given = {}): Promise<Json> =>
  make(user, '/accounts', 'account', { name: 'Northwind Robotics', ...given });

export const anOpportunity = (user: TestUser, given: Given = {}): Promise<Json> =>
  make(user, '/opportunities', 'opportunity', { name: 'Line 2 retrofit', ...given });

/** The entries of a record's timeline, newest first. */
export const timelineOf = async (user: TestUser, id: string, search = ''): Promise<Json[]> => {
  const { status, json } = await user.call('GET', `/records/${id}/timeline?${search}`);
  expect(status, JSON.stringify(json)).toBe(200);
  return json.items;
};

/** The kinds of a record's entries, newest first. */
export const kindsOf = async (user: TestUser, id: string): Promise<string[]> =>
  (await timelineOf(user, id)).map((entry) => entry.payload.kind);
