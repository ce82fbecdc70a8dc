import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aContact, anAccount, timelineOf } from '../../testing/crm.ts';
import { aUser, type TestUser } from '../../testing/people.ts';
import { analyse, costlyStep, planOf, upTo } from '../../testing/plans.ts';
import { testApp } from '../../testing/test-app.ts';
import { selectSubmissions } from './forms.store.ts';
import { pageText } from './page-text.ts';

const app = testApp();

const asked = (key: string, given: object = {}) => ({
  key,
  label: key,
  required: false,
  type: 'text',
  options: [],
  ...given,
});

const FIELDS = [
  asked('first_name', { label: 'First name' }),
  asked('last_name', { label: 'Last name' }),
  asked('email', { label: 'Email', required: true }),
  asked('company', { label: 'Company' }),
  asked('job_title', { label: 'Job title' }),
  asked('q1', { label: 'What is it about?', type: 'prose' }),
];

const aForm = async (admin: TestUser, given: object = {}) => {
  const { status, json } = await admin.call('POST', '/forms', {
    name: 'Book a demo',
    title: 'See it at work',
    fields: FIELDS,
    thanks: 'Thank you. We call you tomorrow.',
    ownerId: admin.user.id,
    ...given,
  });
  expect(status, JSON.stringify(json)).toBe(200);
  return json.form;
};

/** As a browser sends it from a page of another site, each from an address of its own. */
const send = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  app.current.app.request(path, {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'https://www.acme.example',
      'sec-fetch-site': 'cross-site',
      ...headers,
    },
  });

const anEmail = () => `${crypto.randomUUID()}@acme.example`;

const found = async (user: TestUser, email: string) => {
  const { json } = await user.call('GET', `/search?q=${encodeURIComponent(email)}`);
  const ids = json.items.map(({ id }: { id: string }) => id);
  return Promise.all(ids.map(async (id: string) => (await user.call('GET', `/contacts/${id}`)).json));
};

test('E-03, Z-09, Z-21: a submission makes the contact, and says on which page which form was sent, with the answers', async () => {
  const admin = await aUser(app.current, { role: 'admin', name: 'Ada Palmer' });
  const account = await anAccount(admin, { name: 'Laurent Systèmes' });
  const form = await aForm(admin, {
    consent: 'You may write to me.',
    activity: { type: 'call', subject: 'Call back about the demo', days: 1 },
  });
  const email = anEmail();
  const page = await app.current.app.request(form.path, {
    headers: { referer: 'https://www.acme.example/contact?utm=x' },
  });
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('value="https://www.acme.example/contact?utm=x"');

  const sent = await send(form.path, {
    first_name: 'Mia',
    last_name: 'Laurent',
    email,
    company: 'Laurent Systemes SA',
    q1: 'Two lines\r\nof text',
    consent: 'yes',
    page: 'https://www.acme.example/contact?utm=x',
  });
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `${form.path}/thanks`]);

  const [contact] = await found(admin, email);
  expect(contact).toMatchObject({ title: 'Mia Laurent', owner: { name: 'Ada Palmer' } });
  expect(contact.account).toMatchObject({ id: account.id });
  const entries = await timelineOf(admin, contact.id);
  expect(entries.map((entry) => entry.payload.kind)).toEqual(
    expect.arrayContaining(['form.submitted', 'record.created', 'activity.planned']),
  );
  expect(entries.find((entry) => entry.payload.kind === 'form.submitted')).toMatchObject({
    actor: null,
    payload: {
      form: 'Book a demo',
      page: 'www.acme.example/contact',
      consent: 'You may write to me.',
      answers: expect.arrayContaining([{ label: 'What is it about?', value: 'Two lines\nof text' }]),
    },
  });
  const [planned] = (await admin.call('GET', `/records/${contact.id}/activities`)).json.items;
  expect(planned).toMatchObject({ subject: 'Call back about the demo', due: { on: '2026-11-24' } });
  const notices = (await admin.call('GET', '/notices')).json.items;
  expect(notices[0]).toMatchObject({ payload: { kind: 'form.submitted', form: 'Book a demo' } });
  const { items } = (await admin.call('GET', `/forms/${form.id}/submissions`)).json;
  expect(items).toMatchObject([{ contact: { id: contact.id }, page: 'www.acme.example/contact' }]);
});

test('somebody known is found by the address; what is missing is added and nothing written over', async () => {
  const admin = await aUser(app.current, { role: 'admin' });
  const email = anEmail();
  const known = await aContact(admin, { firstName: 'Mia', lastName: 'Laurent', emails: [email] });
  const form = await aForm(admin);
  await send(form.path, {
    email: email.toUpperCase(),
    first_name: 'M.',
    last_name: 'L.',
    job_title: 'Buyer',
  });
  const people = await found(admin, email);
  expect(people.map(({ id }) => id)).toEqual([known.id]);
  const { json } = await admin.call('GET', `/contacts/${known.id}`);
  expect(json).toMatchObject({ title: 'Mia Laurent', jobTitle: 'Buyer' });
  const kinds = (await timelineOf(admin, known.id)).map((entry) => entry.payload.kind);
  expect(kinds.slice(0, 2)).toEqual(expect.arrayContaining(['form.submitted', 'record.field-changed']));
});

test('whoever was merged is found by either address, and what was merged by either name', async () => {
  const admin = await aUser(app.current, { role: 'admin' });
  const [work, home] = [anEmail(), anEmail()];
  const kept = await aContact(admin, { firstName: 'Mia', lastName: 'Laurent', emails: [work] });
  const other = await aContact(admin, { firstName: 'Mia', lastName: 'Laurent-Roy', emails: [home] });
  await admin.call('POST', `/contacts/${kept.id}/merge`, { otherId: other.id });
  const [one, same] = [
    await anAccount(admin, { name: 'Doublet SA' }),
    await anAccount(admin, { name: 'Doublet' }),
  ];
  await admin.call('POST', `/accounts/${one.id}/merge`, { otherId: same.id });
  const form = await aForm(admin);
  await send(form.path, { email: home, first_name: 'M.', last_name: 'L.', company: 'Doublet' });
  const { json } = await admin.call('GET', `/contacts/${kept.id}`);
  expect(json).toMatchObject({ title: 'Mia Laurent', account: { id: one.id } });
  const kinds = (await timelineOf(admin, kept.id)).map((entry) => entry.payload.kind);
  expect(kinds).toEqual(expect.arrayContaining(['form.submitted', 'record.merged']));
});

test('what cannot be taken comes back with what was typed, and nothing is written', async () => {
  const admin = await aUser(app.current, { role: 'admin' });
  const form = await aForm(admin);
  const answer = await send(form.path, { email: 'no address', q1: '<script>alert(1)</script>' });
  const text = await answer.text();
  expect(answer.status).toBe(422);
  expect(text).toContain('This does not look like an email address.');
  expect(text).toContain('value="no address"');
  expect(text).not.toContain('<script>');
  expect((await admin.call('GET', `/forms/${form.id}/submissions`)).json.items).toEqual([]);
});

test('a double click sends once; whoever fills in what nobody sees is thanked and forgotten', async () => {
  const admin = await aUser(app.current, { role: 'admin' });
  const form = await aForm(admin);
  const sent = { email: anEmail(), once: crypto.randomUUID() };
  await Promise.all([send(form.path, sent), send(form.path, sent)]);
  const trapped = await send(form.path, { email: anEmail(), fax_number: '1' });
  expect(trapped.status).toBe(303);
  expect((await admin.call('GET', `/forms/${form.id}/submissions`)).json.items).toHaveLength(1);
});

test('a form leads only where its admin says, other sites may frame it, and nothing runs in it', async () => {
  const admin = await aUser(app.current, { role: 'admin' });
  const form = await aForm(admin, { redirectUrl: 'https://www.acme.example/thanks' });
  const sent = await send(form.path, { email: anEmail(), redirect: 'https://evil.example' });
  expect(sent.headers.get('location')).toBe('https://www.acme.example/thanks');
  const page = await app.current.app.request(form.path);
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("form-action 'self' https://www.acme.example;");
  expect(policy).toContain('frame-ancestors *');
  expect(page.headers.get('x-frame-options')).toBeNull();
  const refused = await admin.call('POST', '/forms', { ...form, redirectUrl: 'javascript:alert(1)' });
  expect(refused.status).toBe(400);
});

test('too many from one address are asked to wait', async () => {
  const admin = await aUser(app.current, { role: 'admin' });
  const form = await aForm(admin);
  app.current.clock.advance(3_600_000);
  const statuses: number[] = [];
  for (let i = 0; i < 12; i++) statuses.push((await send(form.path, { email: 'nobody' })).status);
  expect(statuses.slice(0, 10)).toEqual(Array(10).fill(422));
  expect(statuses.at(-1)).toBe(429);
  app.current.clock.advance(3_600_000);
});

test('a closed form says so; one that was sent cannot be deleted', async () => {
  const admin = await aUser(app.current, { role: 'admin' });
  const form = await aForm(admin);
  expect((await send(form.path, { email: anEmail() })).status).toBe(303);
  const kept = await admin.call('DELETE', `/forms/${form.id}`);
  expect([kept.status, kept.json.code]).toEqual([409, 'thing.in-use']);
  await admin.call('PATCH', `/forms/${form.id}`, { version: 1, open: false });
  expect((await app.current.app.request(form.path)).status).toBe(410);
  expect((await send(form.path, { email: anEmail() })).status).toBe(410);
  await admin.call('POST', '/undo');
  expect((await app.current.app.request(form.path)).status).toBe(200);
  expect((await app.current.app.request('/f/nothing')).status).toBe(404);
});

test('a form asks for an address to find people by', async () => {
  const admin = await aUser(app.current, { role: 'admin' });
  const { status, json } = await admin.call('POST', '/forms', {
    name: 'X',
    title: 'X',
    fields: [asked('first_name')],
    thanks: 'Thanks',
    ownerId: admin.user.id,
  });
  expect([status, json.errors[0].path]).toEqual([400, 'fields']);
});

test('submissions of a form are read by an index', async () => {
  const { db } = app.current.deps;
  const admin = await aUser(app.current, { role: 'admin' });
  const form = await aForm(admin);
  await sql`${upTo(10_000)} insert into record (id, type, title, sort_title, created_at, state)
    select 'f-' || i, 'contact', 'Sender', 'sender', i, 'live' from series`.execute(db.write);
  await sql`insert into form_submission (form_key, record_key, submitted_at, page)
    select form.key, record.key, record.created_at, '' from form, record
    where form.id = ${form.id} and record.title = 'Sender'`.execute(db.write);
  const key =
    (await db.read.selectFrom('form').select('key').where('id', '=', form.id).executeTakeFirst())?.key ?? 0;
  await analyse(db);
  const query = selectSubmissions(db.read, { formKey: key, before: 9000, limit: 30 }).compile();
  const plan = await planOf(db, query);
  expect(costlyStep(db, plan), plan).toBeUndefined();
});

test.each([
  ['https://www.acme.example/contact?mail=a@b.c#x', 'www.acme.example/contact'],
  ['http://u:p@acme.example/', 'acme.example'],
  ['javascript:alert(1)', ''],
  ['', ''],
])('of the page a form was on no more is kept than its place: %s', (address, page) => {
  expect(pageText(address)).toBe(page);
});
