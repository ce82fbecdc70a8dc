import type { Engine } from '../../apps/bff/src/platform/db/open.ts';
import { median, short } from './numbers.ts';
import type { World } from './world.ts';

/** One thing measured against its yardstick in the same run. */
export interface Reading {
  readonly value: number;
  /** Null where the budget is a size or a time and not a ratio. */
  readonly yardstick: number | null;
  readonly unit: string;
  /** Anything else worth keeping with it. */
  readonly notes?: Readonly<Record<string, number | string>>;
}

export interface Figure {
  readonly name: string;
  /** The most the ratio may be, or the value where there is no yardstick. */
  readonly budget: number;
  /** What was measured; a sentence where it cannot be measured here. */
  readonly measure: (world: World) => Promise<Reading | string>;
}

/** Rounds of both, one after the other, so that whatever else the machine does meets both alike. */
export const interleaved = async (
  rounds: number,
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
): Promise<{ value: number; yardstick: number; ratios: number[] }> => {
  const [values, yardsticks]: [number[], number[]] = [[], []];
  // The first round warms both up.
  for (let round = -1; round < rounds; round++) {
    const isEven = round % 2 === 0;
    const first = isEven ? await ours() : await theirs();
    const second = isEven ? await theirs() : await ours();
    if (round < 0) continue;
    values.push(isEven ? first : second);
    yardsticks.push(isEven ? second : first);
  }
  const ratios = values.map((value, i) => value / (yardsticks[i] ?? Number.NaN));
  const ratio = median(ratios);
  const yardstick = median(yardsticks);
  // The ratio of a round is what counts; value and yardstick are told so that they give it.
  return { value: ratio * yardstick, yardstick, ratios };
};

export interface Result {
  readonly name: string;
  readonly value: number | null;
  readonly yardstick: number | null;
  readonly ratio: number | null;
  readonly budget: number;
  readonly unit: string;
  readonly verdict: 'ok' | 'OVER' | 'beside' | 'not measured';
  readonly notes: Readonly<Record<string, number | string>>;
}

/** Budgets bind on SQLite; what is read on PostgreSQL stands beside it, under a name that says so. */
export const judge = (figure: Figure, engine: Engine, reading: Reading | string): Result => {
  const { budget } = figure;
  const name = engine === 'sqlite' ? figure.name : `${figure.name}@${engine}`;
  if (typeof reading === 'string') {
    return {
      name,
      value: null,
      yardstick: null,
      ratio: null,
      budget,
      unit: '',
      verdict: 'not measured',
      notes: { why: reading },
    };
  }
  const { value, yardstick, unit, notes = {} } = reading;
  const ratio = yardstick === null ? null : value / yardstick;
  const kept = (ratio ?? value) <= budget ? 'ok' : 'OVER';
  const verdict = engine === 'sqlite' ? kept : 'beside';
  return { name, value, yardstick, ratio, budget, unit, verdict, notes };
};

/** `NAME value yardstick ratio budget ok|OVER`, of PostgreSQL `NAME@postgres value yardstick ratio budget beside` */
export const lineOf = ({ name, value, yardstick, ratio, budget, unit, verdict, notes }: Result): string => {
  const told = (n: number | null) => (n === null ? '-' : `${short(n)}${unit}`);
  const why = typeof notes['why'] === 'string' ? ` (${notes['why']})` : '';
  return (
    [name, told(value), told(yardstick), ratio === null ? '-' : ratio.toFixed(2), budget, verdict].join(' ') +
    why
  );
};
