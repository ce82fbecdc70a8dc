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

/** One of everything that a page can show. */
export const makeOneOfEach = async (act: Act): Promise<Made> => {
  const make = async (path: string, what: string, data: object): Promise<string> => {
    const made = await act.post<Record<string, { id: string }>>(`/api/${path}`, data);
    return made[what]?.id ?? '';
  };
  const account = await make('accounts', 'account', { name: 'Northwind Robotics' });
  const contact = await make('contacts', 'contact', {
    firstName: 'Priya',
    lastName: 'Raman',
    accountId: account,
    emails: ['priya@northwind.example'],
    linkedin: 'linkedin.com/in/priya-raman',
  });
  const opportunity = await make('opportunities', 'opportunity', {
    name: 'Line 2 retrofit',
    accountId: account,
    value: { minor: 4_800_000, currency: 'EUR' },
  });
  const plain = (what: string, name = `The ${what}`) => make(`${what}s`, what, { name, accountId: account });
  const plan = (data: object) => make('activities', 'activity', { primaryId: contact, ...data });
  const activity = await plan({ type: 'call', subject: 'Discovery call', due: { on: '2026-11-24' } });
  const message = await plan({ type: 'email', subject: 'Send the offer', due: { on: '2026-11-20' } });
  const done = await plan({ type: 'task', subject: 'Upload the drawing', due: { on: '2026-11-23' } });
  await act.post(`/api/activities/${done}/complete`);
  await plan({ type: 'note', subject: 'A note', notes: 'Signs under 50k' });
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
  const archived = await plain('deal', 'Last year');
  await act.post(`/api/records/${archived}/archive`);
  const trashed = await plain('deal', 'A slip');
  await act.post(`/api/records/${trashed}/trash`);
  await make('users', 'user', { name: 'Ben Adeyemi', email: 'ben@palmer.example', role: 'rep' });
  await make('teams', 'team', { name: 'North' });
  await make('templates', 'template', { name: 'First contact', text: 'Good morning {first_name|there}' });
  return {
    account,
    contact,
    opportunity,
    activity,
    message,
    linkedIn,
    connected,
    archived,
    trashed,
    deal: await plain('deal'),
    campaign: await plain('campaign'),
    contract: await plain('contract'),
  };
};
