import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runToEnd, startProgram } from '../testing/processes.ts';
import { aPlace } from '../testing/program.ts';
import { unzip } from '../testing/unzip.ts';
import { ADA, setUp } from '../testing/visitor.ts';

const CONTACTS = `First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ana,Souza,https://www.linkedin.com/in/ana-souza,ana@acme.example,Acme,Head of plant,12 Nov 2026
Tom,Berg,https://www.linkedin.com/in/tom-berg,tom@acme.example,Acme,Buyer,13 Nov 2026
`;

test('without a running server the commands say so', async () => {
  const place = await aPlace();
  const words = `No Daybook is running on ${place.DAYBOOK_DATA}. Start it with npm start, or name its folder with DAYBOOK_DATA.\n`;
  expect(await runToEnd('cli', ['reset-link'], place)).toEqual({ code: 1, stdout: '', stderr: words });
  const unknown = await runToEnd('cli', ['make-coffee'], place);
  expect(unknown).toMatchObject({ code: 1, stdout: '' });
  expect(unknown.stderr).toContain('npm run reset-link -- [EMAIL]');
});

test('the command line lets the only admin in again, and imports contacts through the running server', async () => {
  const place = await aPlace();
  const server = await startProgram(place);
  expect(await runToEnd('cli', ['reset-link'], place)).toMatchObject({
    code: 1,
    stderr: 'There is no admin yet. Open the set-up address first.\n',
  });
  const ada = await setUp(server.url);

  const { stdout, code } = await runToEnd('cli', ['reset-link'], place);
  expect(code).toBe(0);
  const link = new URL(stdout.trim().split('\n')[1] ?? '');
  expect(link.origin).toBe(server.url.origin);
  const entered = await ada.call('GET', `/links/${link.pathname.split('/').at(-1)}`);
  expect(entered.json).toMatchObject({ purpose: 'reset', email: ADA.email });
  const stranger = await runToEnd('cli', ['reset-link', 'nobody@daybook.example'], place);
  expect(stranger).toMatchObject({ code: 1, stdout: '' });

  const file = join(place.DAYBOOK_DATA, 'Connections.csv');
  writeFileSync(file, CONTACTS);
  const importing = (...more: string[]) =>
    runToEnd('cli', ['import', 'Connections.csv', ...more], { ...place, INIT_CWD: place.DAYBOOK_DATA });
  expect(await importing()).toEqual({
    code: 0,
    stdout:
      'Connections.csv: an export of LinkedIn, 2 rows. Importing.\n2 contacts added, 0 completed, 0 already there.\n',
    stderr: '',
  });
  expect((await importing('--as', ADA.email)).stdout).toContain(
    '0 contacts added, 0 completed, 2 already there.',
  );
  expect(await importing('--as', 'nobody@daybook.example')).toMatchObject({
    code: 1,
    stderr: 'Nobody here has the email address nobody@daybook.example.\n',
  });
  const contacts = await ada.call('GET', '/contacts');
  expect(contacts.json.items).toHaveLength(2);
  writeFileSync(
    join(place.DAYBOOK_DATA, 'Connections.csv'),
    'Record ID,Company name,Company owner\n901,Fjord AS,\n',
  );
  expect((await importing()).stdout).toContain('1 account added, 0 completed, 0 already there.');

  const everything = join(place.DAYBOOK_DATA, 'everything.zip');
  const exported = await runToEnd('cli', ['export', everything], place);
  expect(exported).toMatchObject({ code: 0, stderr: '' });
  expect(exported.stdout).toMatch(/^Everything is in .*everything\.zip \(\d+ entries, \d+\.\d MB\)\.\n$/);
  const { 'contacts.jsonl': people } = unzip(readFileSync(everything));
  expect(String(people).trim().split('\n')).toHaveLength(2);
  expect(await runToEnd('cli', ['export', everything], place)).toMatchObject({
    code: 1,
    stderr: `${everything} is there already. Give the export another name.\n`,
  });
});
