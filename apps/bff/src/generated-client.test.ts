import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { startProgram } from './testing/processes.ts';
import { aPlace } from './testing/program.ts';
import { setUp } from './testing/visitor.ts';

const CLIENT = join(import.meta.dirname, '../../../api-client');
const COMPILER = join(CLIENT, 'node_modules/typescript/bin/tsc');
const NODE_TYPES = join(import.meta.dirname, '../node_modules/@types');

const node = async (folder: string, ...args: readonly string[]): Promise<string> => {
  const { stdout } = await promisify(execFile)(process.execPath, [...args], { cwd: folder });
  return stdout;
};

/** A folder of a program of somebody else's, who has the description of the API and the usual libraries. */
const aFolder = (description: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-client-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  symlinkSync(join(CLIENT, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'openapi.json'), description);
  copyFileSync(join(CLIENT, 'a-day.txt'), join(folder, 'a-day.ts'));
  return folder;
};

test('a client generated from the description does the day’s work in a process of its own, with a key alone', {
  timeout: 180_000,
}, async () => {
  const server = await startProgram(await aPlace());
  const ada = await setUp(server.url);
  const { json: key } = await ada.call('POST', '/api-keys', { name: 'The script', scope: 'write' });
  const folder = aFolder(await (await fetch(new URL('/api/openapi.json', server.url))).text());

  await node(folder, join(CLIENT, 'generate.mjs'), 'openapi.json', 'api.ts');
  const strict = ['--strict', '--noEmit', '--skipLibCheck', '--target', 'esnext', '--module', 'nodenext'];
  const types = ['--allowImportingTsExtensions', '--typeRoots', NODE_TYPES, '--types', 'node'];
  await node(folder, COMPILER, ...strict, ...types, 'a-day.ts');

  const day = JSON.parse(await node(folder, 'a-day.ts', server.url.origin, key.secret));
  expect(day).toMatchObject({ before: 0, list: ['Discovery call'], status: 'open', outcome: null });
  expect(day.kinds).toContain('activity.completed through The script');
  expect(day.after).not.toContain('activity.completed through The script');
  const { json: history } = await ada.call('GET', '/operations');
  expect(history.items[0]).toMatchObject({ state: 'undone', through: 'The script' });
  await server.end();
});
