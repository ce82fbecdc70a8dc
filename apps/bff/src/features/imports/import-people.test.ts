import { expect, test } from 'vitest';
import { anImport } from '../../testing/imports.ts';
import { aUser, type Json, type TestUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

/** One at a time, so that what a test made is what it finds. */
let lists = 0;
const domain = (): string => `list${++lists}.example`;

const importRows = (user: TestUser, header: string, rows: readonly string[], settings?: unknown) =>
  anImport(app.current, user, 'people.csv', [header, ...rows].join('\n'), settings);

const contacts = async (user: TestUser, search: string): Promise<Json[]> =>
  (await user.call('GET', `/contacts?search=${encodeURIComponent(search)}`)).json.items;

const aContact = async (user: TestUser, given: object): Promise<Json> => {
  const { status, json } = await user.call('POST', '/contacts', given);
  expect(status, JSON.stringify(json)).toBe(200);
  return json.contact;
};

test('the same file twice adds nothing and changes nothing', async () => {
  const user = await aUser(app.current);
  const at = domain();
  const header = 'Name,Email,Phone,Company,Tags,Notes,Colour';
  const rows = [
    `Ana Souza,ana@${at},+41 44 668 18 00,Acme,Fair;VIP,Call after lunch,Green`,
    `Ben Adeyemi,,+41 44 668 18 01,Acme,,"Says ""maybe""",`,
    `Cher ${at},,,,,,`,
    `,office@${at},,,,,`,
  ];
  expect((await importRows(user, header, rows)).counts).toMatchObject({ created: 4 });
  const again = await importRows(user, header, rows);
  expect(again).toMatchObject({ counts: { created: 0, completed: 0, unchanged: 4, accountsCreated: 0 } });
  expect(await user.call('POST', `/operations/${again.operationId}/undo`)).toMatchObject({ status: 200 });
});

test('somebody imported without any identity is known again after their phone was added by hand', async () => {
  const user = await aUser(app.current);
  const name = `Dora ${domain()}`;
  await importRows(user, 'Name,Company', [`${name},Fjord AS`]);
  const [contact] = await contacts(user, name);
  await user.call('PATCH', `/contacts/${contact.id}`, {
    version: contact.version,
    phones: ['+47 22 12 34 56'],
  });
  expect((await importRows(user, 'Name,Company', [`${name},Fjord`])).counts).toMatchObject({
    created: 0,
    unchanged: 1,
  });
});

test('somebody added by hand is found by name, phone and company', async () => {
  const user = await aUser(app.current);
  const at = domain();
  const { json } = await user.call('POST', '/accounts', { name: `Works ${at}` });
  await aContact(user, {
    firstName: 'Emil',
    lastName: at,
    phones: ['044 668 18 05'],
    accountId: json.account.id,
  });
  const { counts } = await importRows(
    user,
    'Name,Phone,Company',
    [`Emil ${at},044 668 18 05,"Works ${at}, Ltd."`],
    {
      country: 'GB',
    },
  );
  expect(counts).toMatchObject({ created: 0, unchanged: 1 });
});

test('what is there is completed and never overwritten', async () => {
  const user = await aUser(app.current);
  const other = await aUser(app.current, { name: 'Ola Nordmann' });
  const at = domain();
  const before = await aContact(user, {
    firstName: 'Ida',
    lastName: 'Lind',
    jobTitle: 'Buyer',
    emails: [`ida@${at}`],
    tags: ['Old'],
  });
  const header = 'First name,Last name,Email,Other email,Job title,Company,Birthday,Owner,Tags,Colour';
  const row = `Ida,Lindgren,IDA@${at},ida.lind@${at},CEO,Northwind ${at},1980-02-01,Ola Nordmann,New,Green`;
  expect((await importRows(user, header, [row])).counts).toMatchObject({ created: 0, completed: 1 });
  const [contact] = await contacts(user, `ida ${at}`);
  expect(contact).toMatchObject({
    id: before.id,
    lastName: 'Lind',
    jobTitle: 'Buyer',
    emails: [`ida@${at}`, `ida.lind@${at}`],
    account: { title: `Northwind ${at}` },
    birthday: '1980-02-01',
    owner: { id: user.user.id },
    tags: ['New', 'Old'],
    extra: { Colour: 'Green' },
  });
  expect(contact.owner.id).not.toBe(other.user.id);
  const { json } = await user.call('GET', `/records/${before.id}/timeline`);
  expect(json.items.map((item: Json) => item.payload.field ?? item.payload.kind)).toEqual(
    expect.arrayContaining(['Email', 'Birthday', 'Tags', 'record.account-changed']),
  );
});

test('an address that is somebody else’s stays theirs', async () => {
  const user = await aUser(app.current);
  const at = domain();
  const ana = await aContact(user, { firstName: 'Ana', emails: [`ana@${at}`] });
  await aContact(user, { firstName: 'Bea', emails: [`bea@${at}`] });
  const { counts } = await importRows(user, 'First name,Email,Email 2', [`Ana,ana@${at},bea@${at}`]);
  expect(counts).toMatchObject({ created: 0, completed: 1 });
  expect((await user.call('GET', `/contacts/${ana.id}`)).json).toMatchObject({
    emails: [`ana@${at}`],
    extra: { 'Email of somebody else': `bea@${at}` },
  });
});

test('two people behind one mailbox stay two, also when they come again', async () => {
  const user = await aUser(app.current);
  const at = domain();
  const rows = [`Ada,Byron,info@${at}`, `Charles,Babbage,info@${at}`];
  const header = 'First name,Last name,Email';
  expect((await importRows(user, header, rows)).counts).toMatchObject({ created: 2 });
  expect((await importRows(user, header, rows)).counts).toMatchObject({ created: 0, unchanged: 2 });
  const people = await contacts(user, at);
  expect(people).toHaveLength(1);
  expect(people[0]).toMatchObject({ title: 'Ada Byron', emails: [`info@${at}`] });
});

test('somebody in the trash is not brought back behind one’s back', async () => {
  const user = await aUser(app.current);
  const at = domain();
  const contact = await aContact(user, { firstName: 'Gus', emails: [`gus@${at}`] });
  await user.call('POST', `/records/${contact.id}/trash`);
  const run = await importRows(user, 'First name,Email', [`Gus,gus@${at}`, `Hal,hal@${at}`]);
  expect(run.counts).toMatchObject({ created: 1, rejected: 1 });
});

test('companies of nearly one name become one account, or several where that was chosen', async () => {
  const user = await aUser(app.current);
  const at = domain();
  const rows = [
    `Ana,ana@${at},Aurora ${at}`,
    `Ben,ben@${at},"AURORA ${at}, Inc."`,
    `Cid,cid@${at},"AURORA ${at}, Inc."`,
  ];
  const header = 'First name,Email,Company';
  const one = await importRows(user, header, rows);
  expect(one.counts).toMatchObject({ created: 3, accountsCreated: 1 });
  const [ana] = await contacts(user, `ana ${at}`);
  // As most rows have it.
  expect(ana.account.title).toBe(`AURORA ${at}, Inc.`);
  expect((await user.call('POST', `/operations/${one.operationId}/undo`)).status).toBe(200);

  const fold = `aurora ${at.replace('.', ' ')}`;
  const two = await importRows(user, header, rows, { separate: [fold] });
  expect(two.counts).toMatchObject({ created: 3, accountsCreated: 2 });
});

test('a tag, an owner and a country hold for the whole file', async () => {
  const user = await aUser(app.current);
  const ola = await aUser(app.current, { name: 'Ola Nordmann' });
  const at = domain();
  await importRows(user, 'First name,Email,Phone', [`Kim,kim@${at},044 668 18 00`], {
    tag: 'Fair 2026',
    ownerId: ola.user.id,
    country: 'CH',
  });
  expect((await contacts(user, at))[0]).toMatchObject({
    tags: ['Fair 2026'],
    owner: { id: ola.user.id },
    phones: [{ text: '044 668 18 00', e164: '+41446681800' }],
  });
});

test('an address with letters of any language comes in, and the contact can be edited', async () => {
  const user = await aUser(app.current);
  const at = domain();
  await importRows(user, 'First name,Email', [`Jürg,info@müller-${at}`]);
  const [contact] = await contacts(user, 'jurg müller');
  expect(contact.emails).toEqual([`info@müller-${at}`]);
  const emails = [...contact.emails, `jürg@${at}`];
  expect(
    await user.call('PATCH', `/contacts/${contact.id}`, { version: contact.version, emails }),
  ).toMatchObject({ status: 200, json: { contact: { emails } } });
});

test('columns may be mapped by hand, several to one field', async () => {
  const user = await aUser(app.current);
  const at = domain();
  const columns = [
    { name: 'A', target: 'full_name' },
    { name: 'B', target: 'email' },
    { name: 'C', target: 'email' },
    { name: 'D', target: null },
  ];
  const mapping = { source: 'other', columns, dayOrder: 'day-first' };
  await importRows(user, 'A,B,C,D', [`Lea Moser,lea@${at},lm@${at},x`], { mapping });
  expect((await contacts(user, at))[0]).toMatchObject({
    lastName: 'Moser',
    emails: [`lea@${at}`, `lm@${at}`],
    extra: { D: 'x' },
  });
});
