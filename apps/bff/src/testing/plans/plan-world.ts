import type { Db } from '../../platform/db/open.ts';
import { aUser, type TestUser } from '../people.ts';
import type { TestApp } from '../test-app.ts';
import { setUp } from '../workspace.ts';
import { ago, BASE, fill, idOf } from './fill.ts';

/** Much of everything, and an admin who has most of it. */
export interface PlanWorld {
  readonly app: TestApp;
  readonly db: Db;
  readonly ada: TestUser;
  /** SQL: whose the `i`th thing is, every other one the admin's. */
  readonly owner: string;
}

/** People of one team beside the admin, with keys that follow each other. */
export const PEOPLE = 12;

export const planWorld = async (app: TestApp): Promise<PlanWorld> => {
  const { db } = app.deps;
  await setUp(app);
  const ada = await aUser(app, { name: 'Ada Palmer', role: 'admin' });
  await fill(
    db,
    'users',
    PEOPLE,
    {
      key: `${BASE} + i`,
      id: idOf('i'),
      name: "'Colleague ' || i",
      sort_name: "'colleague ' || i",
      email: "'c' || i || '@palmer.example'",
      email_identity: "'c' || i || '@palmer.example'",
      created_at: ago('i'),
    },
    ada.user.key,
  );
  const owner = `case when i % 2 = 0 then ${ada.user.key} else ${BASE} + 1 + i % ${PEOPLE} end`;
  return { app, db, ada, owner };
};
