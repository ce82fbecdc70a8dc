import { writeCursor } from '@daybook/shared/kernel/page';
import { CATEGORIES } from '@daybook/shared/timeline/category';
import { cookieOf } from '../data/people.ts';
import { layoutOf, recordIdOf } from '../data/records.ts';
import { expectSame, measureCpu, type Pair } from '../lib/cpu-figure.ts';
import type { Figure, Reading } from '../lib/figure.ts';
import { openRaw } from '../lib/raw.ts';
import type { World } from '../lib/world.ts';

const CALLS = 300;
const cookie = cookieOf(2);

const times = <T>(call: T): T[] => Array.from({ length: CALLS }, () => call);

export const timeline: Figure = {
  name: 'timeline',
  budget: 2,
  measure: async (world) => {
    const id = recordIdOf(layoutOf(world.size).busyContact);
    const [ours, theirs] = [await world.daybook(), await world.floor()];
    const pair = {
      ours: times({ path: `/api/records/${id}/timeline`, cookie }),
      theirs: times({ path: `/timeline/${id}` }),
      connections: 4,
    };
    await expectSame(ours, theirs, pair);
    return measureCpu(world, ours, theirs, pair);
  },
};

/** The cursor of the page so many entries down; the last one there is where there are fewer. */
const cursorAt = async ({ data }: World, recordKey: number, depth: number): Promise<string> => {
  const raw = openRaw(data.location, 'read');
  const [counted] = await raw.prepare(
    'select count(*) as n from timeline_link where withdrawn = 0 and record_key = ?',
  )([recordKey]);
  const [place] = await raw.prepare<{ happened_at: number; entry_key: number }>(
    `select happened_at, entry_key from timeline_link where withdrawn = 0 and record_key = ?
     order by happened_at desc, entry_key desc limit 1 offset ?`,
  )([recordKey, Math.min(depth, Number(counted?.['n']) - 60)]);
  await raw.close();
  return writeCursor(place === undefined ? [] : [place.happened_at, place.entry_key]);
};

const PAGE = 50;
const DEEP = 1000;

/** The pages looked at: the first, that of each filter there is something under, and the thousandth. */
const looksAt = async (world: World): Promise<{ name: string; query: string }[]> => {
  const { largeAccount } = layoutOf(world.size);
  const deep = encodeURIComponent(await cursorAt(world, largeAccount, PAGE * (DEEP - 1)));
  return [
    { name: 'first', query: '' },
    ...CATEGORIES.filter((category) => category !== 'files').map((category) => ({
      name: category,
      query: `?category=${category}`,
    })),
    { name: 'deep', query: `?cursor=${deep}` },
  ];
};

/** The worst of them, each against the same page of a small account; the deep one against its first. */
export const timelineFlat: Figure = {
  name: 'timeline-flat',
  budget: 1.5,
  measure: async (world) => {
    const { largeAccount, smallAccount } = layoutOf(world.size);
    const daybook = await world.daybook();
    const readings: (Reading & { name: string })[] = [];
    for (const { name, query } of await looksAt(world)) {
      const path = (key: number, of: string) => ({
        path: `/api/records/${recordIdOf(key)}/timeline${of}`,
        cookie,
      });
      const pair: Pair = {
        ours: times(path(largeAccount, query)),
        theirs: times(path(smallAccount, name === 'deep' ? '' : query)),
        connections: 4,
      };
      readings.push({ name, ...(await measureCpu(world, daybook, daybook, pair)) });
    }
    const ratioOf = ({ value, yardstick }: Reading) => value / (yardstick ?? 1);
    const [worst] = readings.toSorted((a, b) => ratioOf(b) - ratioOf(a));
    if (worst === undefined) return 'There was no page to look at.';
    const notes = Object.fromEntries(
      readings.map((reading) => [reading.name, Number(ratioOf(reading).toFixed(2))]),
    );
    return { value: worst.value, yardstick: worst.yardstick, unit: worst.unit, notes };
  },
};
