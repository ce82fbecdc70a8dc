import { attachmentWords } from '../../features/attachments/attachment-words.store.ts';
import { indexWords, type Searchable, type Words } from '../../platform/search/search.store.ts';
import { recordPlace } from '../../platform/search/search-places.ts';
import { anActivity } from '../activities.ts';
import { ago, BASE, fill, idOf } from './fill.ts';
import { RECORDS } from './fill-records.ts';
import type { PlanWorld } from './plan-world.ts';

const ACTIVITIES = 24_000;
const FILES = 6000;
const ENTRIES = 48_000;

/** Every third is about the first contact. */
const CONTACT = `case when i % 3 = 0 then ${RECORDS.contact.from + 1} else ${RECORDS.contact.from} + 1 + i % 16000 end`;
const STATUS = "case when i % 40 = 1 then 'trashed' when i % 4 = 0 then 'open' else 'done' end";
const DAY = "'2026-1' || (i % 3) || '-' || (10 + i % 20)";

const keyOf = async ({ db }: PlanWorld, table: 'activity' | 'attachment', id: string): Promise<number> => {
  const row = await db.read.selectFrom(table).select('key').where('id', '=', id).executeTakeFirstOrThrow();
  return row.key;
};

const fillActivities = async (world: PlanWorld): Promise<void> => {
  const { db, ada, owner } = world;
  const repeat = { rule: 'FREQ=WEEKLY;BYDAY=TU' };
  await anActivity(ada, { due: { on: '2026-11-24' }, repeat });
  const seed = await keyOf(world, 'activity', (await anActivity(ada)).id);
  const series = await db.read.selectFrom('series').select('key').executeTakeFirstOrThrow();
  await fill(db, 'series', 3000, { key: `${BASE} + i`, id: idOf('i') }, series.key);
  const isTimed = 'i % 8 = 0';
  const key = `${BASE} + i`;
  await fill(
    db,
    'activity',
    ACTIVITIES,
    {
      key,
      id: idOf('i'),
      subject: "'Call ' || i",
      type: "case i % 5 when 0 then 'note' when 1 then 'meeting' else 'call' end",
      owner_key: owner,
      created_at: ago('i'),
      primary_key: CONTACT,
      account_key: `${RECORDS.account.from} + case when i % 3 = 0 then 1 else 1 + i % 4000 end`,
      status: STATUS,
      completed_at: `case when i % 4 = 0 then null else ${ago('i')} end`,
      trashed_at: `case when i % 40 = 1 then ${ago('i')} end`,
      pinned_at: `case when i % 200 = 2 then ${ago('i')} end`,
      followed_key: `case when i % 10 = 7 then ${BASE} + i - 1 end`,
      due_at: `case when ${isTimed} then ${ago('i - 12000')} end`,
      due_on: `case when ${isTimed} or i % 16 = 4 then null else ${DAY} end`,
      due_day: `case when i % 16 = 4 then '9999-12-31' else ${DAY} end`,
      due_slot: 'i % 1000',
      series_key: `case when i % 10 = 3 then ${BASE} + 1 + i % 3000 end`,
    },
    seed,
  );
  const status = STATUS;
  await fill(db, 'activity_record', ACTIVITIES, {
    activity_key: key,
    record_key: CONTACT,
    is_primary: '1',
    status,
    sort_at: ago('i'),
  });
  await fill(db, 'tagged', 8000, { activity_key: key, tag_key: `${BASE} + 1 + i % 300` });
  const colleague = String(ada.user.key);
  await fill(db, 'activity_participant', 8000, { activity_key: key, user_key: colleague, role: "'sales'" });
};

const fillFiles = async (world: PlanWorld): Promise<void> => {
  const { db, ada } = world;
  const call = await anActivity(ada);
  const url = 'https://daybook.example/offer';
  const { json } = await ada.call('POST', `/activities/${call.id}/links`, { url });
  const seed = await keyOf(world, 'attachment', json.attachment.id);
  const file = {
    content_type: "'text/plain'",
    size: '3',
    content_hash: "'hash ' || i",
    created_at: ago('i'),
  };
  await fill(db, 'file', FILES, { key: `${BASE} + i`, id: idOf('i'), name: "'offer ' || i", ...file });
  const name = "'offer ' || i";
  await fill(
    db,
    'attachment',
    FILES,
    {
      key: `${BASE} + i`,
      id: idOf('i'),
      name,
      name_key: "'offer ' || (i % 900)",
      newest: 'case when i % 2 = 0 then 1 else 0 end',
      record_key: CONTACT,
      activity_key: `case when i % 5 = 0 then ${BASE} + i end`,
      created_at: ago('i'),
    },
    seed,
  );
};

/** What happened: every other entry on the first contact, all on its account as well. */
const fillTimelines = async (world: PlanWorld): Promise<void> => {
  const { db, ada, owner } = world;
  const note = { type: 'note', subject: 'Signs under 50k', completedAt: '2026-11-20T10:00:00Z' };
  await anActivity(ada, note);
  const seed = await db.read
    .selectFrom('timeline_entry')
    .select('key')
    .orderBy('key', 'desc')
    .executeTakeFirstOrThrow();
  const category = `case i % 4 when 0 then 'calls' when 1 then 'notes' when 2 then 'activities' else 'updates' end`;
  const happened = { happened_at: ago('(i * 7919) % 100003'), category };
  await fill(
    db,
    'timeline_entry',
    ENTRIES,
    {
      key: `${BASE} + i`,
      ...happened,
      actor_key: owner,
      activity_key: `${BASE} + 1 + i % ${ACTIVITIES}`,
      operation_key: `${BASE} + i`,
      withdrawn: 'case when i % 50 = 0 then 1 else 0 end',
    },
    seed.key,
  );
  const link = { entry_key: `${BASE} + i`, withdrawn: 'case when i % 50 = 0 then 1 else 0 end', ...happened };
  await fill(db, 'timeline_link', ENTRIES, { record_key: CONTACT, ...link });
  const above = `${RECORDS.account.from} + case when i % 2 = 0 then 1 else 1 + i % 4000 end`;
  await fill(db, 'timeline_link', ENTRIES, { record_key: above, via_key: CONTACT, ...link });
  const counted = { category: "'notes'", direct: '1', n: '3' };
  await fill(db, 'timeline_count', 8000, { record_key: `${RECORDS.contact.from} + i`, ...counted });
};

const AT_ONCE = 500;

const index = async ({ db }: PlanWorld, of: Searchable, words: readonly Words[]): Promise<void> => {
  for (let at = 0; at < words.length; at += AT_ONCE)
    await db.write
      .transaction()
      .execute((trx) => indexWords({ db: trx, engine: db.engine }, of, words.slice(at, at + AT_ONCE)));
};

/** Words to be found by: one that everything has, and one of its own. */
const fillWords = async (world: PlanWorld): Promise<void> => {
  const range = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
  const { from, rows } = RECORDS.contact;
  const place = recordPlace('contact', 'live');
  const person = (i: number) => ({
    key: from + i,
    text: `northwind raman${i} +4144${6_000_000 + i}`,
    place,
    owner: null,
  });
  await index(world, 'record', range(rows).map(person));
  const call = (i: number) => ({
    key: BASE + i,
    text: `call n${i}`,
    place: 'l',
    owner: i % 2 === 0 ? world.ada.user.key : null,
  });
  await index(world, 'activity', range(ACTIVITIES).map(call));
  const file = (i: number) => attachmentWords({ key: BASE + i, name: `offer ${i}`, trashed_at: null });
  await index(world, 'attachment', range(FILES).map(file));
};

/** Activities, files and what happened, by the thousand. */
export const fillWork = async (world: PlanWorld): Promise<void> => {
  await fillActivities(world);
  await fillFiles(world);
  await fillTimelines(world);
  await fillWords(world);
};
