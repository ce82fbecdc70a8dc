import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { FILES, REPOSITORY, read } from './sources.ts';

const THIS_FILE = path.relative(REPOSITORY, import.meta.filename);

const SILENCED =
  /@ts-(ignore|nocheck)|(biome|prettier|v8|c8|istanbul) ?-?ignore|(ox|es)lint-disable|\b(TODO|FIXME|XXX|HACK)\b/;
const VAGUE = /(^|\/)(utils?|helpers?|common|misc|index)(\/|\.[cm]?tsx?$)/;

const sources = FILES.filter((name) => /\.([cm]?tsx?|mjs|css|html)$/.test(name));
/** What `npm run soak` and `npm run bench` run as it is written. */
const RUN_AS_WRITTEN = /^(bench|apps\/bff|packages\/shared)\/.*(?<!\.test)\.ts$/;

const isReadByNode = (text: string): boolean => {
  try {
    stripTypeScriptTypes(text);
    return true;
  } catch {
    return false;
  }
};

const lines = (name: string): string[] => read(name).trimEnd().split('\n');

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

describe('the house', () => {
  test('no check is silenced and nothing is left for later in a comment', () => {
    const silenced = sources
      .filter((name) => name !== THIS_FILE)
      .flatMap((name) => lines(name).flatMap((line, i) => (SILENCED.test(line) ? [`${name}:${i + 1}`] : [])));

    expect(silenced).toEqual([]);
  });

  test('Node reads what the soak and the bench run, without a compiler', () => {
    const run = sources.filter((name) => RUN_AS_WRITTEN.test(name));

    expect(run.length).toBeGreaterThan(20);
    expect(run.filter((name) => !isReadByNode(read(name)))).toEqual([]);
    // A name that is one for every other reader.
    expect(isReadByNode('for (const of of [1]) Number(of);')).toBe(false);
  });

  test('a file is named after what it is about', () => {
    expect(sources.filter((name) => VAGUE.test(name))).toEqual([]);
  });

  test('files stay short: half of them have at most 70 lines', () => {
    const lengths = sources.filter((name) => /\.tsx?$/.test(name)).map((name) => lines(name).length);

    expect(lengths.length).toBeGreaterThan(20);
    expect(median(lengths)).toBeLessThanOrEqual(70);
  });

  test('style sheets and scripts stay under 300 lines as code does', () => {
    const others = sources.filter((name) => !/\.tsx?$/.test(name));

    expect(others.filter((name) => lines(name).length > 300)).toEqual([]);
  });
});
