import { parse } from 'csv-parse/sync';
import { array, assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_CELL, type Row, RowReader, UnclosedQuote } from './row-reader.ts';

const DELIMITERS = [',', ';', '\t'] as const;
type Delimiter = (typeof DELIMITERS)[number];

const read = (text: string, delimiter: Delimiter = ',', size = text.length || 1): Row[] => {
  const reader = new RowReader(delimiter);
  const rows: Row[] = [];
  for (let at = 0; at < text.length; at += size) rows.push(...reader.push(text.slice(at, at + size)));
  return [...rows, ...reader.end()];
};
const cells = (text: string): (readonly string[])[] => read(text).map((row) => row.cells);
const lines = (text: string): number[] => read(text).map((row) => row.line);

describe('rows of a file', () => {
  test.each([
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\rc,d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\n\n\r\n\rb', [['a'], ['b']]],
    [
      'a,\n,b\n,\n',
      [
        ['a', ''],
        ['', 'b'],
        ['', ''],
      ],
    ],
    ['"a,b","c\nd"', [['a,b', 'c\nd']]],
    ['"a ""b"" c",""', [['a "b" c', '']]],
    ['""""', [['"']]],
    ['""\n', [['']]],
    ['a "b" c,5" pipe', [['a "b" c', '5" pipe']]],
    ['"a"b,"c" ,d', [['ab', 'c ', 'd']]],
    ['x, "a, b" ,c', [['x', 'a, b ', 'c']]],
    [' a ,b', [[' a ', 'b']]],
    ['a\nb,c,d\n', [['a'], ['b', 'c', 'd']]],
    ['', []],
    ['\n\n', []],
  ])('%j', (text, expected) => {
    expect(cells(text)).toEqual(expected);
  });
});

describe('the line a row begins on', () => {
  test.each([
    ['a\nb\nc', [1, 2, 3]],
    ['a\r\nb\r\nc', [1, 2, 3]],
    ['a\rb\rc', [1, 2, 3]],
    ['a\n\n\nb', [1, 4]],
    ['a\r\n\r\nb', [1, 3]],
    ['"a\nb"\nc', [1, 3]],
    ['"a\r\nb\r\n"\r\nc', [1, 4]],
    ['"a\rb"\rc', [1, 3]],
    ['"a\n\nb",x\nc', [1, 4]],
    ['"a""\n""b"\nc', [1, 3]],
    ['a\r"b\r\n\nc"\nd', [1, 2, 5]],
  ])('%j: %j', (text, expected) => {
    expect(lines(text)).toEqual(expected);
    expect(read(text, ',', 1).map((row) => row.line)).toEqual(expected);
  });
});

describe('what cannot be taken', () => {
  test('a quote that is never closed is named by the line it begins on', () => {
    expect(() => read('a,b\n\nc,"d\ne\nf')).toThrow(new UnclosedQuote(3));
  });

  test('a cell that is too long spoils its row only, and is not held', () => {
    const [first, long, last] = read(`a,b\n"${'x'.repeat(MAX_CELL)}\n",c\nd,e`);

    expect(first?.problem).toBeUndefined();
    expect(long).toMatchObject({ line: 2, problem: 'cell-too-long' });
    expect(long?.cells.join('').length).toBeLessThan(1000);
    expect(last).toEqual({ line: 4, cells: ['d', 'e'] });
    expect(read('x'.repeat(MAX_CELL))[0]?.problem).toBeUndefined();
  });

  test('neither is a row of many long cells, or of too many', () => {
    expect(read(`${'x'.repeat(90_000)},`.repeat(12))[0]?.problem).toBe('row-too-long');
    expect(read(','.repeat(5000))[0]).toMatchObject({ problem: 'too-many-cells' });
    expect(read(','.repeat(5000))[0]?.cells).toHaveLength(1000);
  });

  test('a hundred megabytes in one open quote are not held', () => {
    const reader = new RowReader(',');
    const piece = 'x'.repeat(1_000_000);
    reader.push('a,b\nc,"');
    for (let count = 0; count < 100; count += 1) reader.push(piece);

    expect(() => reader.end()).toThrow('line 2');
  });

  test.each(['"', 'a"', '""', '","', ' "', 'a,"b'])(
    'a very long run of %j takes no longer than it must',
    { timeout: 30_000 },
    (unit) => {
      const text = unit.repeat(1_000_000);
      const reader = new RowReader(',');

      expect(reader.push(text).length).toBe(0);
    },
  );
});

const cell = array(
  constantFrom('a', 'ü', '🚀', '"', '""', ',', ';', '\t', '\n', '\r', '\r\n', ' ', "'", '\\'),
  {
    maxLength: 6,
  },
).map((parts) => parts.join(''));
const table = array(array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 });

const written = (text: string, delimiter: string, always: boolean): string =>
  always || text === '' || /["\r\n]|^\s|\s$/.test(text) || text.includes(delimiter)
    ? `"${text.replaceAll('"', '""')}"`
    : text;

describe('what was written is read', () => {
  test('with any delimiter, line end, quoting and chunking', () => {
    assert(
      property(
        table,
        constantFrom(...DELIMITERS),
        constantFrom('\n', '\r\n', '\r'),
        constantFrom(true, false),
        integer({ min: 1, max: 9 }),
        (rows, delimiter, lineEnd, always, size) => {
          const text = rows
            .map((row) => row.map((each) => written(each, delimiter, always)).join(delimiter))
            .join(lineEnd);

          expect(read(text, delimiter, size).map((row) => row.cells)).toEqual(rows);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('as a well-known reader reads it', () => {
    assert(
      property(table, constantFrom(...DELIMITERS), (rows, delimiter) => {
        const text = rows
          .map((row) => row.map((each) => written(each, delimiter, true)).join(delimiter))
          .join('\n');

        expect(read(text, delimiter).map((row) => row.cells)).toEqual(
          parse(text, { delimiter, record_delimiter: '\n', relax_column_count: true }),
        );
      }),
    );
  });

  test('any text at all is read alike in one piece and in many', () => {
    const anything = array(constantFrom('a', '"', ',', '\n', '\r', ' ', '\t', 'b'), { maxLength: 40 }).map(
      (parts) => parts.join(''),
    );
    const outcome = (text: string, size: number): unknown => {
      try {
        return read(text, ',', size);
      } catch (error) {
        return String(error);
      }
    };
    assert(
      property(anything, integer({ min: 1, max: 5 }), (text, size) => {
        expect(outcome(text, size)).toEqual(outcome(text, text.length || 1));
      }),
      { numRuns: 3000 },
    );
  });
});
