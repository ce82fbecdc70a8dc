import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import config from '../../.dependency-cruiser.mjs';
import { checkBoundaries, type Violation } from './check.mjs';
import { ground, plants } from './plants.ts';

const REPOSITORY = path.resolve(import.meta.dirname, '../..');
const PACKAGES = ['apps/bff', 'apps/web', 'packages/shared'];

let tree = '';
let found: Violation[] = [];
let cruised = 0;

const write = (files: Readonly<Record<string, string>>): void => {
  for (const [name, source] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(tree, name)), { recursive: true });
    writeFileSync(path.join(tree, name), source);
  }
};

beforeAll(async () => {
  tree = mkdtempSync(path.join(tmpdir(), 'daybook-boundaries-'));
  write(ground);
  for (const { files } of plants) write(files);
  for (const name of PACKAGES) {
    cpSync(path.join(REPOSITORY, name, 'package.json'), path.join(tree, name, 'package.json'));
    symlinkSync(path.join(REPOSITORY, name, 'node_modules'), path.join(tree, name, 'node_modules'));
  }
  const { typescriptModules, violations } = await checkBoundaries(tree);
  found = violations;
  cruised = typescriptModules;
}, 30_000);

afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe('the direction of imports', () => {
  test('TypeScript files are really read, so that silence means agreement', () => {
    expect(cruised).toBeGreaterThan(plants.length);
  });

  test.each(plants.map(({ rule, files }) => ({ rule, file: Object.keys(files)[0] ?? '' })))(
    '$rule bites',
    ({ rule, file }) => {
      expect(found).toContainEqual(expect.objectContaining({ rule, from: file }));
    },
  );

  test('every rule has a planted violation', () => {
    const planted = new Set<string | undefined>(plants.map(({ rule }) => rule));

    expect(config.forbidden.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([]);
  });

  test('innocent files are left alone', () => {
    const guilty = new Set(plants.flatMap(({ files }) => Object.keys(files)));

    expect(found.filter(({ from }) => !guilty.has(from))).toEqual([]);
  });
});
