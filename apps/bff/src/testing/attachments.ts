import type { FileBody } from './imports.ts';
import type { Json, TestUser } from './people.ts';
import type { TestApp } from './test-app.ts';

type By = Pick<TestUser, 'cookie'>;
type Answered = Promise<{ status: number; json: Json }>;

const send =
  (of: 'activities' | 'records') =>
  async ({ app }: TestApp, { cookie }: By, id: string, name: string, body: FileBody): Answered => {
    const response = await app.request(`/api/${of}/${id}/files?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { cookie },
      body,
    });
    return { status: response.status, json: await response.json() };
  };

/** Attaches a file to an activity as this user, as the page does. */
export const attachFile = send('activities');

/** Keeps a file on a record. */
export const fileOnRecord = send('records');

export const attachText = (app: TestApp, user: By, activityId: string, name: string): Answered =>
  attachFile(app, user, activityId, name, `The text of ${name}.`);

export const fileText = (app: TestApp, user: By, recordId: string, name: string): Answered =>
  fileOnRecord(app, user, recordId, name, `The text of ${name}.`);
