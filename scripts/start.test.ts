import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

/** Runs `npm start`'s script as if on another machine. */
const startOn = (platform: string, arch: string, node: string) => {
  const disguise = `
    Object.defineProperty(process, 'platform', { value: ${JSON.stringify(platform)} });
    Object.defineProperty(process, 'arch', { value: ${JSON.stringify(arch)} });
    Object.defineProperty(process.versions, 'node', { value: ${JSON.stringify(node)} });`;
  return spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(disguise)}`,
      path.join(import.meta.dirname, 'start.mjs'),
    ],
    { encoding: 'utf8', env: { ...process.env, PORT: 'nonsense' } },
  );
};

test('an old Node on a system Daybook brings none for is refused with one sentence', () => {
  const { status, stderr, stdout } = startOn('darwin', 'arm64', '20.20.2');

  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toBe(
    'Daybook needs Node 24 or newer, and this is Node 20.20.2 on darwin arm64. Install Node 24 and start again (for Linux on x64 and arm64 Daybook brings its own).\n',
  );
});
