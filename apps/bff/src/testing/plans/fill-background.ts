import { anImport } from '../imports.ts';
import { ago, BASE, fill, filledId, idOf } from './fill.ts';
import { RECORDS } from './fill-records.ts';
import type { PlanWorld } from './plan-world.ts';

const OPERATIONS = 24_000;
const CONTACT = `${RECORDS.contact.from} + i`;

/** What was done, with its journal, and what was told of it. */
const fillHistory = async ({ db, ada, owner }: PlanWorld): Promise<void> => {
  const last = await db.read
    .selectFrom('operation')
    .select('key')
    .where('actor_key', '=', ada.user.key)
    .orderBy('key', 'desc')
    .executeTakeFirstOrThrow();
  const done = { key: `${BASE} + i`, id: idOf('i'), actor_key: owner, created_at: ago('i') };
  await fill(db, 'operation', OPERATIONS, done, last.key);
  await fill(db, 'operation_change', OPERATIONS, {
    operation_key: `${BASE} + i`,
    table_name: "case when i % 2 = 0 then 'activity' else 'contact' end",
    row_key: `${BASE} + i`,
    action: "'update'",
    before: "'{}'",
    after: "'{}'",
  });
  await fill(db, 'operation_skipped', 4000, {
    operation_key: `${BASE} + 1`,
    thing: "'activity ' || i",
    what: "'Call ' || i",
    why: "'It was changed since.'",
  });
  await fill(db, 'notice', 8000, {
    user_key: owner,
    kind: "'activity.assigned'",
    payload: `'{"kind":"activity.assigned"}'`,
    created_at: ago('i'),
    read_at: `case when i % 3 = 0 then null else ${ago('i')} end`,
  });
  await fill(db, 'job', 8000, {
    kind: "'search.rebuild'",
    payload: "'{}'",
    state: "case when i % 10 = 0 then 'dead' else 'done' end",
    run_at: ago('i'),
    created_at: ago('i'),
    finished_at: ago('i'),
    last_error: "'Error'",
  });
};

const fillOutside = async ({ db, ada }: PlanWorld): Promise<{ webhook: string; form: string }> => {
  const hook = await ada.call('POST', '/webhooks', { url: 'https://example.com/hook', events: [] });
  const { id: webhook } = hook.json.webhook;
  await ada.call('POST', `/webhooks/${webhook}/test`);
  const sent = await db.read.selectFrom('webhook_delivery').select('key').executeTakeFirstOrThrow();
  const state = "case when i % 10 = 0 then 'failed' else 'sent' end";
  const delivery = { id: idOf('i'), source: "'source ' || i", state, created_at: ago('i') };
  await fill(db, 'webhook_delivery', 8000, delivery, sent.key);
  const { json } = await ada.call('POST', '/forms', {
    name: 'Contact us',
    title: 'Contact us',
    fields: [{ key: 'email', label: 'Email', required: true, type: 'text', options: [] }],
    thanks: 'Thank you.',
    ownerId: ada.user.id,
  });
  const { key } = await db.read.selectFrom('form').select('key').executeTakeFirstOrThrow();
  await fill(db, 'form_submission', 6000, {
    form_key: String(key),
    record_key: CONTACT,
    submitted_at: ago('i'),
    page: "''",
  });
  return { webhook, form: json.form.id };
};

const fillImports = async ({ app, db, ada }: PlanWorld): Promise<string> => {
  const file = 'First name,Last name\nIris,Lam\n';
  const { id } = await anImport(app, ada, 'people.csv', file);
  const { key } = await db.read.selectFrom('import_run').select('key').executeTakeFirstOrThrow();
  const run = { id: idOf('i'), created_at: ago('i'), operation_key: 'null', file_key: 'null' };
  await fill(db, 'import_run', 3000, run, key);
  const row = { line: 'i', reason: "'erased'", cells: `'["Iris","Lam"]'` };
  await fill(db, 'import_reject', 6000, { import_key: String(key), ...row });
  await fill(db, 'imported', 6000, { thing: "'contact'", identity: "'known ' || i", record_key: CONTACT });
  return id;
};

/** What people keep, and what the door remembers of them. */
const fillKept = async ({ db, ada }: PlanWorld): Promise<void> => {
  const colleague = `${BASE} + 1 + i % 12`;
  const kept = {
    id: idOf('i'),
    name: "'Kept ' || i",
    sort_name: "'kept ' || i",
    owner_key: colleague,
    shared: 'case when i % 100 = 0 then 1 else 0 end',
    created_at: ago('i'),
    changed_at: ago('i'),
  };
  await fill(db, 'saved_view', 4000, { ...kept, list: "'contact'", query: "'owner=me'" });
  await fill(db, 'template', 4000, { ...kept, body: "'Hi'" });
  const opened = { user_key: colleague, record_key: CONTACT, opened_at: ago('i') };
  await fill(db, 'recent', 4000, opened);
  const someone = String(ada.user.key);
  await fill(db, 'draft', 4000, {
    user_key: colleague,
    subject: "'activity ' || i",
    body: "'{}'",
    saved_at: ago('i'),
  });
  await fill(db, 'session', 4000, {
    token_hash: "'hash ' || i",
    id: idOf('i'),
    user_key: colleague,
    created_at: ago('i'),
    seen_at: ago('i'),
    expires_at: ago('-90000'),
    agent: "''",
    address: "''",
  });
  await fill(db, 'attempt', 4000, { subject: "'address ' || i", at: ago('i') });
  await fill(db, 'one_time_link', 4000, {
    token_hash: "'hash ' || i",
    purpose: "'invitation'",
    user_key: someone,
    created_at: ago('i'),
    expires_at: ago('i'),
  });
  await fill(db, 'idempotency', 4000, {
    actor: "'user ' || i",
    route: "'POST /contacts'",
    request_key: "'key ' || i",
    body_hash: "'hash'",
    answer: "'{}'",
    created_at: ago('i'),
  });
  await fill(db, 'suppression', 4000, { hash: "'hash ' || i", created_at: ago('i') });
};

/** The things that much was filled in around, by their ids. */
export interface Filled {
  readonly webhook: string;
  readonly form: string;
  readonly import: string;
  readonly operation: string;
}

/** What goes on beside people's work, by the thousand. */
export const fillBackground = async (world: PlanWorld): Promise<Filled> => {
  await fillHistory(world);
  const outside = await fillOutside(world);
  const imported = await fillImports(world);
  await fillKept(world);
  return { ...outside, import: imported, operation: filledId(1) };
};
