import { expect, test } from 'vitest';
import { aContact, anAccount } from '../../testing/crm.ts';
import { aUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

test('while typing a contact, those who probably are the same are told with why, the surest first', async () => {
  const nora = await aUser(app.current);
  const account = await anAccount(nora, { name: 'Bühler Technik AG' });
  const jurg = await aContact(nora, {
    firstName: 'Jürg',
    lastName: 'Müller',
    accountId: account.id,
    emails: ['juerg@buehler.example'],
    phones: ['+41 44 668 18 00'],
    linkedin: 'linkedin.com/in/juerg-mueller-77',
  });
  const ask = async (given: Record<string, string>) => {
    const { status, json } = await nora.call(
      'GET',
      `/contacts/likely-duplicates?${String(new URLSearchParams(given))}`,
    );
    expect(status, JSON.stringify(json)).toBe(200);
    return json.items.map(({ record, why }: { record: { id: string }; why: string }) =>
      record.id === jurg.id ? why : 'somebody else',
    );
  };
  expect(await ask({ email: 'Juerg@Buehler.example' })).toEqual(['Same email address']);
  expect(await ask({ linkedin: 'https://ch.linkedin.com/in/juerg-mueller-77/' })).toEqual([
    'Same LinkedIn profile',
  ]);
  expect(await ask({ firstName: 'J.', lastName: 'Muller', phone: '0041446681800' })).toEqual([
    'Similar name, same phone number',
  ]);
  expect(await ask({ firstName: 'Jurg', lastName: 'Muler', accountId: account.id })).toEqual([
    'Similar name, same company',
  ]);
  expect(await ask({ firstName: 'Müller', lastName: 'Jürg' })).toEqual(['Same name']);
  expect(await ask({ firstName: 'Müller', lastName: 'Jürg', except: jurg.id })).toEqual([]);
  expect(await ask({ firstName: 'Anna', lastName: 'Müller' })).toEqual([]);
});
