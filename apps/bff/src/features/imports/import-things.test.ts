import { expect, test } from 'vitest';
import { kindsOf } from '../../testing/crm.ts';
import { anImport, anUpload } from '../../testing/imports.ts';
import { aUser, type Json, type TestUser } from '../../testing/people.ts';
import { takeSnapshot } from '../../testing/snapshot.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

const csv = (...lines: string[]): string => lines.join('\r\n');

const HUBSPOT = {
  people: csv(
    'Record ID,First Name,Last Name,Email,Associated Company',
    '151,Anna,Meier,anna@acme.example,Acme AG',
    '152,Jonas,Weber,,Acme AG',
  ),
  companies: csv(
    'Record ID,Company name,Company Domain Name,Company owner,City,Street Address,Country/Region,Industry',
    '901,Acme AG,acme.example,mia@things.example,Bern,Marktgasse 1,Switzerland,Machines',
    '902,Fjord AS,fjord.example,gone@things.example,Bergen,,Norway,',
    '903,,,,,,,',
  ),
  deals: csv(
    'Record ID,Deal Name,Deal Stage,Amount,Currency,Close Date,Deal owner,Associated Company,Associated Company IDs,Associated Contact,Associated Contact IDs,Forecast',
    '701,Retrofit,Contract Sent (Sales Pipeline),"12,500.50",CHF,2026-12-24,mia@things.example,Acme AG,901,Anna Meier (anna@acme.example),151,high',
    '702,Old line,Closed Won,900,,2025-01-31,,New Works GmbH,,Nobody Here,,',
    '703,Strange,Kaffee trinken,,,,,Acme AG (acme.example),,,,',
  ),
  tasks: csv(
    'Record ID,Task Title,Task Type,Due date,Task Status,Priority,Task notes,Assigned to,Associated Contact IDs,Associated Deal IDs',
    '801,Call Anna back,Call,2026-12-01 09:15,Not started,High,"<p>About the <b>offer</b></p>",mia@things.example,151,701',
    '802,Send contract,To-do,2026-11-02,Completed,None,,mia@things.example,,701',
  ),
  notes: csv(
    'Record ID,Note body,Activity date,Associated Contact',
    '801,Likes coffee,2026-10-05 10:00,Anna Meier (anna@acme.example)',
  ),
};

const get = async (user: TestUser, path: string): Promise<Json> => (await user.call('GET', path)).json;
const first = async (user: TestUser, path: string): Promise<Json> => (await get(user, path)).items[0];

test('HubSpot companies, deals, tasks and notes come in linked to each other, once', async () => {
  const { deps } = app.current;
  await aUser(app.current, { name: 'Mia Keller', email: 'mia@things.example' });
  const nora = await aUser(app.current, { zone: 'Europe/Zurich' });
  await anImport(app.current, nora, 'people.csv', HUBSPOT.people);
  const before = await takeSnapshot(deps);

  const companies = await anImport(app.current, nora, 'companies.csv', HUBSPOT.companies);
  expect(companies).toMatchObject({
    source: 'hubspot',
    holds: 'account',
    state: 'done',
    counts: { created: 1, completed: 1, rejected: 1 },
  });
  expect(await first(nora, '/accounts?search=acme')).toMatchObject({
    name: 'Acme AG',
    website: 'acme.example',
    address: 'Bern\nMarktgasse 1',
    country: 'Switzerland',
    // Whose it was when the people brought it along.
    owner: { name: 'Nora Okafor' },
    contactCount: 2,
  });

  const looked = await anUpload(app.current, nora, 'deals.csv', HUBSPOT.deals);
  expect(looked.preview).toMatchObject({
    headings: ['Title', 'For', 'Value', 'Stage', 'Expected closing date'],
    findings: {
      counts: { created: 3, rejected: 0 },
      companies: { found: 1, made: 1 },
      unlinked: 1,
      stages: [
        { text: 'Kaffee trinken', stage: 'qualification', known: false },
        { text: 'Contract Sent (Sales Pipeline)', stage: 'negotiation', known: true },
        { text: 'Closed Won', stage: 'won', known: true },
      ],
    },
  });
  const settings = { stages: { 'Kaffee trinken': 'needs' } };
  const deals = await anImport(app.current, nora, 'deals.csv', HUBSPOT.deals, settings);
  expect(deals.counts).toMatchObject({ created: 3, accountsCreated: 1, rejected: 0 });
  const retrofit = await first(nora, '/opportunities?search=retrofit');
  expect(retrofit).toMatchObject({
    value: { minor: 1_250_050, currency: 'CHF' },
    stage: 'negotiation',
    expectedClosingOn: '2026-12-24',
    owner: { name: 'Mia Keller' },
    account: { title: 'Acme AG' },
    contact: { title: 'Anna Meier' },
  });
  expect(await first(nora, '/opportunities?search=old')).toMatchObject({
    stage: 'won',
    account: { title: 'New Works GmbH' },
  });
  expect(await first(nora, '/opportunities?search=strange')).toMatchObject({
    stage: 'needs',
    account: { title: 'Acme AG' },
  });

  const tasks = await anImport(app.current, nora, 'tasks.csv', HUBSPOT.tasks);
  expect(tasks).toMatchObject({ holds: 'activity', counts: { created: 2 } });
  const notes = await anImport(app.current, nora, 'notes.csv', HUBSPOT.notes);
  expect(notes).toMatchObject({ holds: 'note', counts: { created: 1 } });
  const anna = await first(nora, '/contacts?search=anna');
  const open = await get(nora, `/records/${anna.id}/activities?status=open`);
  expect(open.items).toMatchObject([
    {
      subject: 'Call Anna back',
      type: 'call',
      priority: 'high',
      due: { at: '2026-12-01T08:15:00.000Z' },
      owner: { name: 'Mia Keller' },
      primary: { title: 'Anna Meier' },
      records: [{ title: 'Retrofit' }],
      notes: 'About the offer',
    },
  ]);
  expect((await get(nora, `/records/${retrofit.id}/activities?status=done`)).items).toMatchObject([
    { subject: 'Send contract', completedAt: '2026-11-02T11:00:00.000Z' },
  ]);
  expect((await get(nora, `/records/${anna.id}/activities?status=done`)).items).toMatchObject([
    { type: 'note', notes: 'Likes coffee', completedAt: '2026-10-05T08:00:00.000Z' },
  ]);
  expect(await kindsOf(nora, anna.id)).toEqual(expect.arrayContaining(['opportunity.linked', 'note.added']));

  // The same files again add nothing.
  const after = await takeSnapshot(deps);
  for (const [name, text] of Object.entries(HUBSPOT)) {
    const again = await anImport(
      app.current,
      nora,
      `${name}.csv`,
      text,
      name === 'deals' ? settings : undefined,
    );
    expect(again.counts).toMatchObject({ created: 0, completed: 0, accountsCreated: 0 });
  }
  expect(await takeSnapshot(deps)).toEqual(after);

  // Each of them is one undo.
  for (const run of [notes, tasks, deals, companies]) {
    expect((await nora.call('POST', `/operations/${run.operationId}/undo`)).status).toBe(200);
    await app.current.runJobs();
  }
  expect(await takeSnapshot(deps)).toEqual(before);
});

test.each([
  [
    'opportunity',
    'salesforce',
    'Opportunity ID,Opportunity Name,Account Name,Stage,Amount,Amount Currency,Close Date,Opportunity Owner\n006A,Line 9,Kraft AG,Negotiation/Review,"1.234,50",EUR,24.12.2026,Nobody',
    '/opportunities?search=line+9',
    { stage: 'negotiation', value: { minor: 123_450, currency: 'EUR' }, expectedClosingOn: '2026-12-24' },
  ],
  [
    'opportunity',
    'pipedrive',
    'Deal - ID,Deal - Title,Deal - Value,Deal - Currency,Deal - Organization,Deal - Contact person,Deal - Stage,Deal - Status\n5,Pump,400,USD,Kraft AG,,Proposal Made,Lost',
    '/opportunities?search=pump',
    { stage: 'lost', value: { minor: 40_000, currency: 'USD' }, account: { title: 'Kraft AG' } },
  ],
  [
    'account',
    'salesforce',
    'Account ID,Account Name,Account Owner,Billing City,Website,Phone\n001A,Meer BV,Nobody,Delft,meer.example,+31 15 1234567',
    '/accounts?search=meer',
    { website: 'meer.example', phone: '+31 15 1234567' },
  ],
  [
    'account',
    'pipedrive',
    'Organization - Name,Organization - ID,Organization - Address\nSol SA,77,"Rua 1, Lisboa"',
    '/accounts?search=sol',
    { address: 'Rua 1, Lisboa' },
  ],
  [
    'activity',
    'salesforce',
    'Subject,Date,Status,Priority,Assigned,Company / Account,Comments\nVisit plant,03.12.2026,Not Started,Low,Nobody,Kraft AG,Bring boots',
    '/activities?view=open&text=visit+plant',
    { priority: 'low', due: { on: '2026-12-03' }, primary: { title: 'Kraft AG' } },
  ],
  [
    'activity',
    'pipedrive',
    'Activity - ID,Activity - Subject,Activity - Type,Activity - Due date,Activity - Due time,Activity - Duration,Activity - Done,Activity - Organization\n9,Lunch with Ida,lunch,2026-12-04,12:30,01:30,To do,Kraft AG',
    '/activities?view=open&text=lunch+ida',
    { type: 'lunch', durationMinutes: 90, primary: { title: 'Kraft AG' } },
  ],
  [
    'activity',
    'outlook',
    '"Subject","Start Date","Due Date","Reminder On/Off","Date Completed","% Complete","Notes","Priority","Status"\n"Order toner","","05.12.2026","False","","0","","Normal","Not Started"',
    '/activities?view=open&text=toner',
    { due: { on: '2026-12-05' }, status: 'open' },
  ],
])('an export of %s by %s is known by its header', async (holds, source, text, path, expected) => {
  const nora = await aUser(app.current, { zone: 'Europe/Zurich' });
  const run = await anImport(app.current, nora, 'export.csv', text);
  expect(run).toMatchObject({ holds, source, state: 'done', counts: { created: 1, rejected: 0 } });
  expect(await first(nora, path)).toMatchObject(expected);
});

test('any other list is mapped after saying what it holds', async () => {
  const nora = await aUser(app.current);
  const text = csv('Betreff;Wann;Für', 'Offerte nachfassen;1.12.2026;ida@list.example', ';;');
  await nora.call('POST', '/contacts', { firstName: 'Ida', emails: ['ida@list.example'] });
  const { id } = await anUpload(app.current, nora, 'todo.csv', text);
  const at = { source: 'other', dayOrder: 'day-first', holds: 'activity' };
  const asked = (columns: Json[]) => nora.call('PATCH', `/imports/${id}`, { mapping: { ...at, columns } });
  const unmapped = ['Betreff', 'Wann', 'Für'].map((name) => ({ name, target: null }));
  const { json } = await asked(unmapped);
  expect(json.import.preview.settings.mapping.columns[0]).toEqual({ name: 'Betreff', target: 'subject' });
  await asked(['subject', 'due', 'contact_email'].map((target, i) => ({ name: unmapped[i]?.name, target })));
  expect((await asked([{ name: 'Betreff', target: 'lifecycle_stage' }, ...unmapped.slice(1)])).status).toBe(
    400,
  );
  await nora.call('POST', `/imports/${id}/start`);
  await app.current.runJobs();
  expect(await first(nora, '/activities?view=open&text=offerte')).toMatchObject({
    due: { on: '2026-12-01' },
    primary: { title: 'Ida' },
  });
});
