import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CONTEXT } from '@daybook/shared/activities/one-line-testing';
import { CAMPAIGN_KINDS } from '@daybook/shared/campaigns/campaign.fields';
import { CUSTOM_TYPES } from '@daybook/shared/fields/custom-field.rules';
import { guessColumns } from '@daybook/shared/imports/import-mapping.rules';
import { NO_VALUES } from '@daybook/shared/messages/message-field';
import { DEFAULT_STAGES } from '@daybook/shared/stages/stage.rules';
import { describe, expect, test } from 'vitest';

/** What is repeated to make a text that costs a careless reader dearly. */
const UNITS = [
  'a',
  ' ',
  '\n',
  '(',
  ')',
  '"',
  "'",
  '\\',
  '/',
  '-',
  '_',
  '.',
  ',',
  ';',
  '@',
  '%',
  '*',
  '{',
  '=',
  '\t',
  '0',

  'a ',
  ' a',
  'a@',
  '@a.',
  'a.',
  '1.',
  '1,',
  '0-',
  '+4',
  '%41',
  '%25',
  '%E2',
  '**a',
  '_a',
  '{a|',
  '[{',
  '/in/',

  'a\n',
  '- ',
  'http://',
  'www.',
  'xn--',
  'GmbH & ',
  'von ',
  'Dr. ',
  'tomorrow ',
  'at 5 ',
  '2/3/',
  'and ',

  'e\u0301',
  '@[',
  ' @',
  '\u0301',
  '\u200b',
  '\u202e',
  '\u{1f469}\u200d',
  '\ud800',
  'İ',
  '\ufdfa',
  'ß',
  '漢',
  'א1',
];

/** How such a text begins and ends, so that what fits nearly fits to the end. */
const FRAMES = [
  ['', ''],
  ['https://www.linkedin.com/in/', '?\u0000'],
  ['a@', '>'],
] as const;

const DAYS = { order: 'dmy', today: '2026-11-24' } as const;
const READING = { days: DAYS, zone: 'Europe/Berlin', kinds: CAMPAIGN_KINDS };
const TARGETS = [
  'value',
  'due',
  'stage',
  'name',
  'email',
  'external_id',
  'kind',
  'payout_terms',
  'signed_on',
];

const OWN_FIELDS = CUSTOM_TYPES.map(({ value: type }) => ({
  of: 'contact',
  key: type,
  label: type,
  description: '',
  type,
  several: type === 'option',
  options: [
    { value: 'small', label: 'Small' },
    { value: 'large', label: 'Very large' },
  ],
  required: false,
  retired: false,
}));

/** What the rules are told beside the text. Where a rule has a second text it is given one much like the first. */
const BESIDE: Readonly<Record<string, readonly unknown[]>> = {
  readLine: [CONTEXT],
  workingDay: [0],
  toMinor: ['EUR'],

  readDay: [DAYS],
  readRow: [guessColumns(['First name', 'Email', 'Phone', 'Tags', 'LinkedIn', 'Company', 'Birthday']), DAYS],
  readMoment: [DAYS, 'Europe/Berlin'],
  cellText: ['hubspot'],
  guessThingColumns: ['opportunity', 'other'],
  readCustomCells: [
    OWN_FIELDS.map(({ key }) => ({ name: key, target: `custom.${key}` })),
    OWN_FIELDS,
    { ...READING, currency: 'EUR', source: 'other', userIdOf: () => undefined, recordIdOf: () => undefined },
  ],
  guessType: [DAYS],
  guessMostly: [DAYS],
  tagsChange: [[]],
  readThing: [TARGETS.map((target) => ({ name: target, target })), 'hubspot', READING],
  fillMessage: [NO_VALUES],
  passwordFault: [{ email: 'ada@example.com', name: 'Ada Palmer', workspace: 'Palmer & Co' }],
  readable: [],
  nameBeingTyped: [Number.MAX_SAFE_INTEGER],
  withMention: [
    { from: 0, caret: 0 },
    { id: '01a21fa2-de8f-7733-a32e-834d56a4a0d9', name: 'Ben' },
  ],
  scrubJson: [(text: string) => text],
  withCondition: [{ field: 'text', op: 'contains', value: 'a' }],
  readLifecycleStage: [DEFAULT_STAGES],
  readStage: [DEFAULT_STAGES],
  stageRank: [1],
  keyFor: [[], 'field'],
};

/** Rules whose first text is not the one that people write; each is called through the rule named here. */
const THROUGH: Readonly<Record<string, string>> = {
  scanLine: 'readLine',
  currencyDigits: 'toMinor',
  readThingValue: 'readThing',
  workingDay: 'readZone',
};

const ROOT = path.resolve(import.meta.dirname, '../../../packages/shared/src');
const SIGNATURE =
  /^export const (\w+) = (?:remembered\()?(?:<[^>]*>)?\(\s*\w+: (string|readonly string\[\])(?: \| undefined)?,?\s*([^)]*)\)/gm;

interface TextRule {
  readonly name: string;
  readonly file: string;
  readonly takesCells: boolean;
  /** The parameters after the first that have to be given. */
  readonly beside: string;
}

/** Every rule that is told a text, or the cells of a row, first. */
const textRules = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.rules.ts'))
  .flatMap((file): TextRule[] =>
    [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(SIGNATURE)].map(
      ([, name = '', first, beside = '']) => ({ name, file, takesCells: first !== 'string', beside }),
    ),
  )
  .filter(({ name }) => THROUGH[name] === undefined);

const SECOND_TEXT = /^\w+: string\b/;

type Call = (...given: unknown[]) => unknown;
type Given = (unit: string, length: number) => readonly unknown[];

const callOf = async ({ name, file }: TextRule): Promise<Call> => {
  const rules = (await import(path.join(ROOT, file))) as Readonly<Record<string, Call>>;
  const call = rules[name];
  if (!call) throw new Error(`${file} has no ${name}`);
  return call;
};

/** What a rule is given so that it has about `length` characters, or a tenth as many cells, to read. */
const waysToGive = ({ name, takesCells, beside }: TextRule): Given[] => {
  const rest = BESIDE[name] ?? [];
  if (takesCells) {
    return [
      (unit, length) => [Array.from({ length: Math.ceil(length / 10) }, () => unit), ...rest],
      (unit, length) => [[unit.repeat(Math.ceil(length / unit.length))], ...rest],
    ];
  }
  return FRAMES.map(([before, after]) => (unit, length) => {
    const text = before + unit.repeat(Math.ceil(length / unit.length)) + after;
    return SECOND_TEXT.test(beside) && BESIDE[name] === undefined
      ? [text, `${text}${unit}`]
      : [text, ...rest];
  });
};

/** Milliseconds of this thread's own work. */
const costOf = (call: Call, given: readonly unknown[]): number => {
  const before = process.threadCpuUsage();
  call(...given);
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
};

const least = (call: Call, given: readonly unknown[]): number =>
  Math.min(...[1, 2, 3].map(() => costOf(call, given)));

const SHORT = 2000;
/** Below this nobody minds, and a collection of garbage weighs more than the work. */
const CHEAP_MS = 12;
/** Linear work costs four times as much for four times the text, quadratic sixteen times. */
const MOST_TIMES = 9;

/** How many times as long it takes for four times the text. */
const growth = (call: Call, give: Given, unit: string, length: number): number =>
  least(call, give(unit, 4 * length)) / Math.max(least(call, give(unit, length)), CHEAP_MS / 8);

/** What is wrong with the cost of a rule on a text like this, if anything. */
const faultOf = (call: Call, give: Given, unit: string): string | undefined => {
  // Small steps first: work that doubles with every character would never come to an end.
  for (const length of [20, 22, 24, 26, 40, 400, SHORT]) {
    const given = give(unit, length);
    if (costOf(call, given) > 5 * CHEAP_MS && least(call, given) > 5 * CHEAP_MS)
      return `takes too long for ${length} characters`;
  }
  if (costOf(call, give(unit, 4 * SHORT)) < CHEAP_MS) return undefined;
  // Twice: what others did on the machine meanwhile makes one step look steep, not the next one too.
  const steps = [SHORT, 4 * SHORT].map((length) => growth(call, give, unit, length));
  const times = Math.min(...steps);
  return times > MOST_TIMES ? `takes ${times.toFixed(0)} times as long for four times the text` : undefined;
};

const faultsOf = async (rule: TextRule): Promise<string[]> => {
  const call = await callOf(rule);
  return waysToGive(rule).flatMap((give, way) =>
    UNITS.flatMap((unit) => {
      const fault = faultOf(call, give, unit);
      return fault === undefined ? [] : [`${JSON.stringify(unit)}, way ${way}: ${fault}`];
    }),
  );
};

describe('no text makes a rule work more than in proportion to its length', () => {
  test('the rules that read text are found, and what they are told beside it is known', () => {
    expect(textRules.length).toBeGreaterThan(50);
    const unknown = textRules.filter(
      ({ name, beside }) => /^\w+: /.test(beside) && !SECOND_TEXT.test(beside) && BESIDE[name] === undefined,
    );
    expect(unknown.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  });

  test.each(textRules)('$file: $name', async (rule) => {
    expect(await faultsOf(rule)).toEqual([]);
  });

  test('a rule that looks at every pair, and one that tries every way, are caught', () => {
    const pairs = (text: unknown) => /(?:a+)+$/.test(`${String(text)}!`);
    const everyPair = (text: unknown) => {
      // Every other letter: it grows as steeply, and is caught in a quarter of the time.
      const letters = [...String(text)].filter((_, i) => i % 2 === 0);
      let same = 0;
      for (const one of letters) for (const other of letters) if (one === other) same += 1;
      return same;
    };
    const give: Given = (unit, length) => [unit.repeat(length)];
    expect(faultOf(pairs, give, 'a')).toMatch(/too long/);
    expect(faultOf(everyPair, give, 'a')).toMatch(/times as long|too long/);
  });
});
