import type { test } from '../fixtures.ts';

type Act = Parameters<Parameters<typeof test>[2]>[0]['act'];

/** The ids of what was made. */
export type Made = Readonly<
  Record<
    | 'account'
    | 'contact'
    | 'opportunity'
    | 'deal'
    | 'campaign'
    | 'contract'
    | 'activity'
    | 'message'
    | 'linkedIn'
    | 'connected'
    | 'archived'
    | 'trashed',
    string
  >
>;

type Make = (path: string, what: string, data: object) => Promise<string>;

const makeRecords = async (act: Act, make: Make) => {
  const account = await make('accounts', 'account', { name: 'Northwind Robotics' });
  const options = [{ label: 'Small' }, { label: 'Large' }];
  await act.post('/api/fields', { of: 'activity', label: 'Cost centre', type: 'text' });
  await act.post('/api/fields', { of: 'contact', label: 'Budget class', type: 'option', options });
  const contact = await make('contacts', 'contact', {
    firstName: 'Priya',
    lastName: 'Raman',
    accountId: account,
    emails: ['priya@northwind.example'],
    linkedin: 'linkedin.com/in/priya-raman',
  });
  const phones = ['+41 44 668 18 77'];
  await make('contacts', 'contact', { firstName: 'Ines', lastName: 'Moser', phones });
  await make('contacts', 'contact', { firstName: 'Ines', lastName: 'Moser-Frei', jobTitle: 'Buyer', phones });
  const opportunity = await make('opportunities', 'opportunity', {
    name: 'Line 2 retrofit',
    accountId: account,
    value: { minor: 4_800_000, currency: 'EUR' },
  });
  const plain = (what: string, name = `The ${what}`) => make(`${what}s`, what, { name, accountId: account });
  const archived = await plain('deal', 'Last year');
  await act.post(`/api/records/${archived}/archive`);
  const trashed = await plain('deal', 'A slip');
  await act.post(`/api/records/${trashed}/trash`);
  const [deal, campaign, contract] = [await plain('deal'), await plain('campaign'), await plain('contract')];
  return { account, contact, opportunity, archived, trashed, deal, campaign, contract };
};

const makeActivities = async (act: Act, make: Make, contact: string) => {
  const plan = (data: object) => make('activities', 'activity', { primaryId: contact, ...data });
  const activity = await plan({ type: 'call', subject: 'Discovery call', due: { on: '2026-11-24' } });
  const message = await plan({ type: 'email', subject: 'Send the offer', due: { on: '2026-11-20' } });
  const done = await plan({ type: 'task', subject: 'Upload the drawing', due: { on: '2026-11-23' } });
  await act.post(`/api/activities/${done}/complete`);
  await plan({ type: 'note', subject: 'A note', notes: 'Signs under 50k' });
  await plan({
    type: 'meeting',
    subject: 'Pipeline review',
    due: { at: '2026-11-24T09:00:00Z' },
    endAt: '2026-11-24T10:00:00Z',
  });
  const connected = await plan({
    type: 'linkedin',
    subject: 'Thank for connecting',
    message: 'Hi {first_name}',
  });
  // A message with a gap, to somebody who has no profile yet.
  const stranger = await make('contacts', 'contact', { firstName: 'Jonas' });
  const linkedIn = await plan({
    type: 'linkedin',
    subject: 'Send connection request',
    message: 'Hi {first_name}, as **{job_title}**:\n- one',
    primaryId: stranger,
  });
  return { activity, message, connected, linkedIn };
};

/** What the settings list; the webhook leads to a port at which nobody answers. */
const makeSettings = async (act: Act, make: Make): Promise<void> => {
  const ownerId = await make('users', 'user', {
    name: 'Ben Adeyemi',
    email: 'ben@palmer.example',
    role: 'rep',
  });
  await make('teams', 'team', { name: 'North' });
  await make('templates', 'template', { name: 'First contact', text: 'Good morning {first_name|there}' });
  await act.post('/api/views', { list: 'contact', name: 'Everybody', query: '', shared: true, pinned: true });
  await act.post('/api/calendar-feed', { withDays: true });
  await act.post('/api/api-keys', { name: 'Zapier', scope: 'read' });
  const email = { key: 'email', label: 'Email', required: true, type: 'text', options: [] };
  const form = { name: 'Book a demo', title: 'See it at work', thanks: 'Thank you.', fields: [email] };
  await make('forms', 'form', { ...form, ownerId });
  const webhook = await make('webhooks', 'webhook', {
    url: 'http://127.0.0.1:9/hook',
    events: ['contact.created'],
  });
  await act.post(`/api/webhooks/${webhook}/test`);
};

/** One of everything that a page can show. */
export const makeOneOfEach = async (act: Act): Promise<Made> => {
  const make: Make = async (path, what, data) => {
    const made = await act.post<Record<string, { id: string }>>(`/api/${path}`, data);
    return made[what]?.id ?? '';
  };
  const records = await makeRecords(act, make);
  const activities = await makeActivities(act, make, records.contact);
  await makeSettings(act, make);
  // By then it has been seen who is there twice.
  await act.advanceClock('PT2M');
  return { ...records, ...activities };
};
