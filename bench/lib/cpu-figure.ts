import { interleaved, type Reading } from './figure.ts';
import { type Call, get, load } from './http.ts';
import { percentile } from './numbers.ts';
import type { Running } from './process.ts';
import type { World } from './world.ts';

/** The same requests, as Daybook takes them and as its yardstick does. */
export interface Pair {
  readonly ours: readonly Call[];
  readonly theirs: readonly Call[];
  readonly connections: number;
}

const cpuPerRequest = async (
  program: Running,
  calls: readonly Call[],
  connections: number,
): Promise<number> => {
  const before = program.cpuMs();
  await load(program.origin, calls, connections);
  return ((program.cpuMs() - before) * 1000) / calls.length;
};

/** Server time a request, in µs of processor time, against that of the yardstick. */
export const measureCpu = async (
  world: World,
  ours: Running,
  theirs: Running,
  pair: Pair,
): Promise<Reading> => {
  const { value, yardstick } = await interleaved(
    world.rounds,
    () => cpuPerRequest(ours, pair.ours, pair.connections),
    () => cpuPerRequest(theirs, pair.theirs, pair.connections),
  );
  return { value, yardstick, unit: 'µs' };
};

/** The time that 99 of 100 requests do not exceed, in ms, against the yardstick's. */
export const measureP99 = async (
  world: World,
  ours: Running,
  theirs: Running,
  pair: Pair,
): Promise<Reading> => {
  const p99 = async (program: Running, calls: readonly Call[]) =>
    percentile(await load(program.origin, calls, pair.connections), 0.99);
  const { value, yardstick } = await interleaved(
    world.rounds,
    () => p99(ours, pair.ours),
    () => p99(theirs, pair.theirs),
  );
  return { value, yardstick, unit: 'ms' };
};

/** That both answer the same, so that they are compared over the same work. */
export const expectSame = async (ours: Running, theirs: Running, pair: Pair): Promise<void> => {
  const [first, other] = [pair.ours[0], pair.theirs[0]];
  if (first === undefined || other === undefined) throw new Error('There is nothing to compare.');
  const [a, b] = [await get(ours.origin, first), await get(theirs.origin, other)];
  if (a === b) return;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  throw new Error(
    `Both answer differently at ${at}:\n${a.slice(at - 80, at + 120)}\n${b.slice(at - 80, at + 120)}`,
  );
};
