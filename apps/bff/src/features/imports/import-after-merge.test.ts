import { expect, test } from 'vitest';
import { aContact, anAccount } from '../../testing/crm.ts';
import { anImport } from '../../testing/imports.ts';
import { aUser, type TestUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

const csv = (...lines: string[]): string => lines.join('\r\n');
const merge = async (user: TestUser, of: 'contacts' | 'accounts', keptId: string, otherId: string) => {
  const { status, json } = await user.call('POST', `/${of}/${keptId}/merge`, { otherId });
  expect(status, JSON.stringify(json)).toBe(200);
};

test('an import goes to the one that stayed, by whatever either of the two was known by', async () => {
  const nora = await aUser(app.current);
  const people = csv('Record ID,First Name,Last Name,Email', '151,Ana,Zwilling,ana@home.example');
  await anImport(app.current, nora, 'people.csv', people);
  const [other] = (await nora.call('GET', '/contacts?search=zwilling')).json.items;
  const kept = await aContact(nora, { firstName: 'Ana', lastName: 'Zwilling', emails: ['ana@work.example'] });
  await merge(nora, 'contacts', kept.id, other.id);
  const fjord = await anAccount(nora, { name: 'Fjord AS' });
  await merge(nora, 'accounts', fjord.id, (await anAccount(nora, { name: 'Fjord' })).id);

  const again = await anImport(
    app.current,
    nora,
    'people.csv',
    csv(
      'Record ID,First Name,Last Name,Email,Job Title,Associated Company',
      '151,Ana,Zwilling,ana@home.example,Buyer,Fjord',
    ),
  );
  expect(again.counts).toMatchObject({ created: 0, completed: 1, accountsCreated: 0 });
  expect((await nora.call('GET', `/contacts/${kept.id}`)).json).toMatchObject({
    jobTitle: 'Buyer',
    account: { id: fjord.id },
  });

  // By name alone, where both have the same one.
  const deals = await anImport(
    app.current,
    nora,
    'deals.csv',
    csv(
      'Deal Name,Deal Stage,Associated Contact,Associated Company',
      'Retrofit,Proposal,Ana Zwilling,FJORD AS',
    ),
  );
  expect(deals.counts).toMatchObject({ created: 1, accountsCreated: 0 });
  const [sale] = (await nora.call('GET', '/opportunities?search=retrofit')).json.items;
  expect(sale).toMatchObject({ contact: { id: kept.id }, account: { id: fjord.id } });

  // By the id it had in Daybook.
  const tasks = await anImport(
    app.current,
    nora,
    'activities.csv',
    csv('Daybook activity id,Subject,Type,Record ids', `,Call Ana,Call,${other.id}`),
  );
  expect(tasks.counts).toMatchObject({ created: 1 });
  const { items } = (await nora.call('GET', `/records/${kept.id}/activities?status=open`)).json;
  expect(items).toMatchObject([{ subject: 'Call Ana', primary: { id: kept.id } }]);
});
