import { expect, test } from 'vitest';
import { anAccount } from '../../testing/crm.ts';
import { anImport, anUpload } from '../../testing/imports.ts';
import { aUser, type Json, type TestUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

const titles = async (user: TestUser): Promise<string[]> =>
  (await user.call('GET', '/accounts?limit=100')).json.items.map(({ name }: Json) => name).toSorted();

const PEOPLE = [
  'Name,Email,Company',
  'Anna Vogt,anna@soehne.example,Groß & Söhne',
  'Ben Vogt,ben@soehne.example,GROSS & SOEHNE GMBH',
  'Carl Vogt,carl@soehne.example,Groß und Söhne GmbH',
  'Dora Vogt,dora@koenig.example,König AG',
  'Emil Vogt,emil@koenig.example,Konig AG',
].join('\n');

test('a company whose umlauts some rows spell out is one, shown beforehand, kept apart if one says so', async () => {
  const nora = await aUser(app.current);
  await anAccount(nora, { name: 'KOENIG AG' });
  const { preview } = await anUpload(app.current, nora, 'people.csv', PEOPLE);
  const { findings } = preview;
  expect(findings.companies).toEqual({ found: 1, made: 1 });
  const [one, other] = findings.near;
  expect(one).toMatchObject({ rows: 3, account: null });
  expect(one.names.map(({ text }: Json) => text).toSorted()).toEqual([
    'GROSS & SOEHNE GMBH',
    'Groß & Söhne',
    'Groß und Söhne GmbH',
  ]);
  expect(other).toMatchObject({ rows: 2, account: 'KOENIG AG' });

  const run = await anImport(app.current, nora, 'people.csv', PEOPLE);
  expect(run.counts).toMatchObject({ created: 5, accountsCreated: 1 });
  expect(await titles(nora)).toEqual(['Groß & Söhne', 'KOENIG AG']);
  await nora.call('POST', `/operations/${run.operationId}/undo`);
  await app.current.runJobs();

  await anImport(app.current, nora, 'people.csv', PEOPLE, { separate: [one.fold] });
  expect(await titles(nora)).toContain('GROSS & SOEHNE GMBH');
});
