import { expect } from 'vitest';
import { startDemo } from '../features/demo/start-demo.ts';
import { SYSTEM } from '../platform/actor.ts';
import { operate } from '../platform/operation/operate.ts';
import { aUser, type TestUser } from './people.ts';
import type { TestApp } from './test-app.ts';

/** A fraction of the company: everything in it occurs, and a test need not wait for the rest. */
export const DEMO_SHARE = 0.03;

/** An admin of a workspace, which is made where there is none. */
export const anAdmin = async (app: TestApp, zone = 'Europe/Berlin'): Promise<TestUser> => {
  const { deps } = app;
  const there = await deps.db.read.selectFrom('workspace').select('key').executeTakeFirst();
  if (there === undefined) {
    await operate(deps, SYSTEM, { kind: 'test.workspace', label: 'A workspace' }, (op) =>
      op.insert('workspace', { key: 1, name: 'Palmer & Co', currency: 'EUR', created_at: op.now }),
    );
  }
  return aUser(app, { name: 'Ada Palmer', role: 'admin', zone });
};

export const addDemo = async (app: TestApp, { user }: TestUser): Promise<void> => {
  await startDemo(app.deps, { kind: 'user', user }, DEMO_SHARE);
  await app.runJobs();
};

export const removeDemo = async (app: TestApp, admin: TestUser): Promise<void> => {
  const { status, json } = await admin.call('DELETE', '/demo');
  expect(status, JSON.stringify(json)).toBe(202);
  await app.runJobs();
  const { json: operation } = await admin.call('GET', `/operations/${json.operationId}`);
  expect(operation).toMatchObject({ state: 'final', undoable: false });
};
