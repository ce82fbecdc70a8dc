import type { FileBody } from './imports.ts';
import type { Json, TestUser } from './people.ts';
import type { TestApp } from './test-app.ts';

/** Attaches a file to an activity as this user, as the page does. */
export const attachFile = async (
  { app }: TestApp,
  { cookie }: Pick<TestUser, 'cookie'>,
  activityId: string,
  name: string,
  body: FileBody,
): Promise<{ status: number; json: Json }> => {
  const response = await app.request(`/api/activities/${activityId}/files?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { cookie },
    body,
  });
  return { status: response.status, json: await response.json() };
};

export const attachText = (app: TestApp, user: Pick<TestUser, 'cookie'>, activityId: string, name: string) =>
  attachFile(app, user, activityId, name, `The text of ${name}.`);
