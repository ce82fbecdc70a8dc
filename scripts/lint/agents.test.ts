import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { FILES, REPOSITORY, read } from './sources.ts';

const AGENTS = read('AGENTS.md');

/** The rows of both tables: what is to be done, and where. */
const ROWS = [...AGENTS.matchAll(/^\| (?!-|To change|Change )(.+?) \| (.+) \|$/gm)].map(
  ([, what = '', where = '']) => ({
    what,
    where,
  }),
);

/** What stands in backquotes and has a slash or the ending of a file. */
const placesIn = (text: string): string[] =>
  [...text.matchAll(/`([^`\s]+)`/g)]
    .map(([, place = '']) => place)
    .filter((place) => (place.includes('/') || /\.(md|json|mjs|ts)$/.test(place)) && !place.startsWith('.'));

/** `<feature>` is one of these, or anything; `<noun>` and `*` are any part of a name; a folder is all that is in it. */
const patternOf = (place: string, features: readonly string[] = ['[^/]+']): RegExp => {
  const pattern = place
    .replaceAll('.', '\\.')
    .replaceAll('<feature>', `(${features.join('|')})`)
    .replaceAll(/<\w+>|\*/g, '[^/]+');
  return new RegExp(place.endsWith('/') ? `^${pattern}` : `(^|/)${pattern}$`);
};

const isThere = (place: string): boolean =>
  existsSync(path.join(REPOSITORY, place)) || FILES.some((file) => patternOf(place).test(file));

/**
 * Changes of three kinds as they stand in the code today, told by the names they brought. Where such a name occurs, the
 * next change of the kind has to look.
 */
const SAMPLES = [
  {
    row: 'new field of a record, as `birthday` of a contact',
    features: ['contacts'],
    names: /\bbirthday\b/,
  },
  {
    row: 'new verb, as `pin-note` of an activity',
    features: ['activities'],
    names: /pin-?note|pinned-?note|pinning|\/pin['`]/i,
  },
  {
    row: 'new list page, as `list-duplicates`',
    features: ['duplicates', 'records'],
    names:
      /duplicates(-page|Routes|\.routes|\.queries)|list-?Duplicates|paths\.duplicates|'(GET )?\/?duplicates'|DuplicatePair\b/,
  },
] as const;

const SOURCE = /\.(tsx?|sql)$/;

const touchedBy = ({ names }: (typeof SAMPLES)[number]): string[] =>
  FILES.filter((file) => SOURCE.test(file) && (names.test(file) || names.test(read(file)))).filter(
    (file) => !file.startsWith('scripts/'),
  );

describe('the tables of AGENTS.md', () => {
  test('name only files and folders that are there', () => {
    expect(ROWS.length).toBeGreaterThan(10);
    expect(placesIn(AGENTS).length).toBeGreaterThan(20);
    expect(placesIn(AGENTS).filter((place) => !isThere(place))).toEqual([]);
  });

  test.each(SAMPLES)('$row: all it consists of, and nothing else', (sample) => {
    const places = placesIn(ROWS.find(({ what }) => what === sample.row)?.where ?? '').map((place) => ({
      place,
      pattern: patternOf(place, sample.features),
    }));
    const touched = touchedBy(sample);

    expect(touched.length).toBeGreaterThan(5);
    expect(touched.filter((file) => !places.some(({ pattern }) => pattern.test(file)))).toEqual([]);
    expect(
      places.filter(({ pattern }) => !touched.some((file) => pattern.test(file))).map(({ place }) => place),
    ).toEqual([]);
  });
});
