import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { indexWords } from '../../platform/search/search.store.ts';
import { analyse, planOf, upTo } from '../../testing/plans.ts';
import { testApp } from '../../testing/test-app.ts';
import { explainFileHits } from './file-hits.store.ts';

const app = testApp();
const FILES = 4000;

beforeAll(async () => {
  const { db } = app.current.deps;
  await sql`${upTo(50)} insert into record (key, id, type, title, sort_title, created_at)
    select i, 'id-' || i, 'account', 'Name', 'name', i from series`.execute(db.write);
  await sql`${upTo(FILES)} insert into attachment (key, id, kind, name, created_at, record_key, name_key, newest)
    select i, 'file-' || i, 'document', 'offer ' || i, i, 1 + i % 50, 'offer ' || i, 1 from series`.execute(
    db.write,
  );
  const words = Array.from({ length: FILES }, (_, i) => ({
    key: i + 1,
    text: `offer ${i + 1}`,
    place: 'l',
    owner: null,
  }));
  for (let at = 0; at < FILES; at += 200)
    await indexWords({ db: db.write, engine: db.engine }, 'attachment', words.slice(at, at + 200));
  await analyse(db);
});

test.each(['beginnings', 'anywhere'] as const)(
  'files are found through the words of their names (%s), however many there are',
  async (reach) => {
    const { db } = app.current.deps;
    const plan = await planOf(db, explainFileHits(db, { wanted: ['3172'], reach }, 5));
    expect(plan).not.toMatch(/Seq Scan on attachment\b|SCAN attachment\b(?!_search)/);
    expect(plan).toMatch(db.engine === 'sqlite' ? /attachment_search VIRTUAL TABLE/ : /attachment_search/);
  },
);
