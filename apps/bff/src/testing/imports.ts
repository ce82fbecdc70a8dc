import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Json, TestUser } from './people.ts';
import type { TestApp } from './test-app.ts';

const FIXTURES = join(import.meta.dirname, '..', 'features', 'imports', 'fixtures');

/** The bytes of a file as a product wrote it. */
export const fixtureBytes = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(join(FIXTURES, name)));

export type FileBody = string | Uint8Array<ArrayBuffer>;

/** Uploads a file as this user, as the page does. */
export const upload = async (
  { app }: TestApp,
  { cookie }: TestUser,
  name: string,
  body: FileBody,
): Promise<{ status: number; json: Json }> => {
  const response = await app.request(`/api/imports?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { cookie },
    body,
  });
  return { status: response.status, json: await response.json() };
};

/** Uploads a file and answers the preview once it has been looked through. */
export const anUpload = async (app: TestApp, user: TestUser, name: string, body: FileBody): Promise<Json> => {
  const { status, json } = await upload(app, user, name, body);
  expect(status, JSON.stringify(json)).toBe(200);
  await app.runJobs();
  return (await user.call('GET', `/imports/${json.import.id}`)).json;
};

/** Imports a file from beginning to end; `settings` are changed on the preview. */
export const anImport = async (
  app: TestApp,
  user: TestUser,
  name: string,
  body: FileBody,
  settings?: unknown,
): Promise<Json> => {
  const { id } = await anUpload(app, user, name, body);
  if (settings !== undefined)
    expect(await user.call('PATCH', `/imports/${id}`, settings)).toMatchObject({ status: 200 });
  expect(await user.call('POST', `/imports/${id}/start`)).toMatchObject({ status: 202 });
  await app.runJobs();
  return (await user.call('GET', `/imports/${id}`)).json;
};
