import fc from 'fast-check';
import { type RawBuilder, sql } from 'kysely';
import { expect, test } from 'vitest';
import { testApp } from '../../testing/test-app.ts';
import { narrowedSearch } from './narrowed-search.store.ts';
import { indexWords, matching, matchingExpression } from './search.store.ts';
import { expressionOf, isFoundIn, wantedWords } from './tokens.ts';

const app = testApp();

/** Letters that fold, letters of scripts without blanks, digits, and what a query language would take for itself. */
const text = fc.string({
  unit: fc.constantFrom(
    ...'aAäÄbéeßøikłnoOpPstT019 .,-+@_"\'*:()&|!\\%\0'.split(''),
    '王',
    '芳',
    '田',
    '中',
    '𠮷',
    'ガ',
    '김',
    'Я',
    '½',
    'ﬁ',
    'e\u0301',
    ' ',
    ' ',
    '4144',
    '4144668',
  ),
  maxLength: 14,
});

const keysIn = async (found: RawBuilder<number>): Promise<Set<unknown>> => {
  const { rows } = await sql<object>`select * from ${found} as found`.execute(app.current.deps.db.write);
  return new Set(rows.flatMap(Object.values));
};

test('what the engine finds is what the rule says, whatever is written and whatever is looked for', async () => {
  const { db } = app.current.deps;
  const { engine } = db;
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { minLength: 1, maxLength: 12 }),
      fc.array(text, { minLength: 1, maxLength: 6 }),
      async (texts, queries) => {
        await sql`delete from record_search`.execute(db.write);
        const at = { db: db.write, engine };
        const rows = texts.map((one, i) => ({ key: i + 1, text: one, place: 'cl', owner: null }));
        await indexWords(at, 'record', rows);
        // A part of what is there is looked for as well, since chance alone seldom finds anything.
        const parts = texts.map((one, i) => one.slice(i % 3, (i % 3) + 1 + (i % 4)));
        for (const query of [...queries, ...parts]) {
          const wanted = wantedWords(query);
          if (wanted.length === 0) continue;
          const keys = matching(engine, 'record', { place: 'cl', wanted, reach: 'anywhere' }, 1000);
          const expected = new Set(rows.filter((row) => isFoundIn(row.text, wanted)).map(({ key }) => key));
          const narrowed = await narrowedSearch(db, 'record', { place: 'cl', wanted, reach: 'anywhere' });
          for (const found of [keys, matchingExpression(engine, 'record', narrowed(), 1000)])
            expect(await keysIn(found), JSON.stringify({ query, texts })).toEqual(expected);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a text of any length can be kept, and is found by its beginning', async () => {
  const { db } = app.current.deps;
  const at = { db: db.write, engine: db.engine };
  const alphabet = Array.from({ length: 20_000 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('');
  const texts = [alphabet, '\ufdfa'.repeat(50_000), 'word '.repeat(10_000)];
  const rows = texts.map((one, i) => ({ key: i + 1, text: one, place: 'l', owner: 1 }));
  await indexWords(at, 'activity', rows);
  const search = { place: 'l', wanted: wantedWords(alphabet.slice(5000, 5003)), reach: 'anywhere' } as const;
  const { rows: found } =
    await sql<object>`select * from ${matching(db.engine, 'activity', search, 9)} as found`.execute(db.write);
  expect(found.flatMap(Object.values)).toEqual([1]);
});

test('a number is looked up by one token from its first to its eighth digit, and a word by a range of them', () => {
  const asked = (part: string) =>
    expressionOf('sqlite', { place: 'cl', wanted: [part], reach: 'beginnings' });
  expect(asked('4')).toBe('("cl24")');
  expect(asked('41446681')).toBe('("cl241446681")');
  expect(asked('414466818')).toBe('("cl1414466818"*)');
  expect(asked('kes')).toBe('("cl2kes")');
  expect(asked('kest')).toBe('("cl1kest"*)');
  expect(asked('4144a')).toBe('("cl14144a"*)');
});

test('a range of words is put as the words that are in it, where those are a few', async () => {
  const { db } = app.current.deps;
  await sql`delete from record_search`.execute(db.write);
  const words = [
    'Meeting Meetings Kestrel',
    'meetup',
    ...Array.from({ length: 70 }, (_, i) => `part${i + 100}`),
  ];
  const rows = words.map((one, i) => ({ key: i + 1, text: one, place: 'cl', owner: null }));
  await indexWords({ db: db.write, engine: db.engine }, 'record', rows);
  const asked = async (query: string) => {
    const search = { place: 'cl', wanted: wantedWords(query), reach: 'anywhere' } as const;
    return (await narrowedSearch(db, 'record', search))(7);
  };
  if (db.engine === 'postgres') {
    expect(await asked('meeti')).toBe("('cl1meeti':* | 'cl0meeti':*) & ('cl37')");
    return;
  }
  expect(await asked('meeti')).toBe('("cl1meeting" OR "cl1meetings") AND ("cl37")');
  expect(await asked('eet')).toBe('("cl2eet" OR "cl0eeting" OR "cl0eetings" OR "cl0eetup") AND ("cl37")');
  expect(await asked('nobody')).toBe('("cl1nobody"* OR "cl0nobody"*) AND ("cl37")');
  expect(await asked('art1')).toBe('("cl0art1"*) AND ("cl37")');
});

test('numbers are found by so many digits from the first on, letters behind them or not', async () => {
  const { db } = app.current.deps;
  const at = { db: db.write, engine: db.engine };
  const rows = ['+41446681800', '414466818a', '41446 68'].map((one, i) => ({
    key: i + 1,
    text: one,
    place: 'cl',
    owner: null,
  }));
  await indexWords(at, 'record', rows);
  const keysFoundBy = async (query: string) => {
    const search = { place: 'cl', wanted: wantedWords(query), reach: 'beginnings' } as const;
    const { rows: found } =
      await sql<object>`select * from ${matching(db.engine, 'record', search, 9)} as found`.execute(db.write);
    return found.flatMap(Object.values).map(Number).toReversed();
  };
  expect(await keysFoundBy('4144')).toEqual([1, 2, 3]);
  expect(await keysFoundBy('41446')).toEqual([1, 2, 3]);
  expect(await keysFoundBy('41446681')).toEqual([1, 2]);
  expect(await keysFoundBy('414466818')).toEqual([1, 2]);
  expect(await keysFoundBy('4144668180')).toEqual([1]);
});

test.each([
  ['Kestrel Optics', 'ptic', true],
  ['Kestrel Optics', 'pt', false],
  ['Li Wei', 'li', true],
  ['田中太郎', '太郎', true],
  ['田中太郎', '郎', true],
  ['Žofia Dvořáková', 'dvorak ZOF', true],
  ['+442079460958 02079460958', '020 7946', true],
  ['+442079460958', '0044 20 7946 0958', true],
  ['+12125550100', '0100', true],
  ['+12125550100', '(212) 555', true],
  ['k.mensah@harbour.example', 'mensah@harb', true],
  ['k.mensah@harbour.example', 'arbour.ex', true],
  ['Order 2026', 'der 20', true],
])('%s is found by %s: %s', (written, query, expected) => {
  expect(isFoundIn(written, wantedWords(query))).toBe(expected);
});
