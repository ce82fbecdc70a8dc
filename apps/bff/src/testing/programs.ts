import type { Json, TestUser } from './people.ts';
import type { TestApp } from './test-app.ts';

export interface TestProgram {
  readonly id: string;
  readonly secret: string;
  /** Calls the API with the key alone. */
  call(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; json: Json; headers: Headers }>;
}

/** Calls the API with a key and nothing else, as programs do. */
export const withKey =
  ({ app }: TestApp, secret: string): TestProgram['call'] =>
  async (method, path, body, headers = {}) => {
    const answer = await app.request(`/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${secret}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, json: text === '' ? null : JSON.parse(text), headers: answer.headers };
  };

/** A program with a key that its owner has made. */
export const aProgram = async (
  app: TestApp,
  owner: TestUser,
  {
    name = 'Zapier',
    scope = 'write',
    expiresInDays = null,
  }: { name?: string; scope?: string; expiresInDays?: number | null } = {},
): Promise<TestProgram> => {
  const { status, json } = await owner.call('POST', '/api-keys', { name, scope, expiresInDays });
  if (status !== 200) throw new Error(`The key was refused: ${JSON.stringify(json)}`);
  return { id: json.apiKey.id, secret: json.secret, call: withKey(app, json.secret) };
};
