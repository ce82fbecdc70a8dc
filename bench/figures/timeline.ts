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

/** Of the contacts of the large account the one with the fewest entries, but for those without any; and how many. */
const findSeldom = async ({ data, size }: World): Promise<{ contact: number; entries: number }> => {
  const { firstContact, largeContacts } = layoutOf(size);
  const raw = openRaw(data.location, 'read');
  const [row] = await raw.prepare<{ contact: number; entries: number }>(
    `select record_key as contact, count(*) as entries from timeline_link
     where withdrawn = 0 and via_key is null and record_key between ? and ?
     group by record_key order by count(*), record_key limit 1`,
  )([firstContact, firstContact + largeContacts - 1]);
  await raw.close();
  return row ?? { contact: firstContact, entries: 0 };
};

const PAGE = 50;
const DEEP = 1000;

interface Look {
  readonly name: string;
  /** Asked of the large account. */
  readonly query: string;
  /** Asked of the small one, where it is not the same. */
  readonly small?: string;
  /** Of which records, the large and the small one; the accounts unless said otherwise. */
  readonly of?: readonly [number, number];
}

/**
 * The pages looked at: the first, that of each filter there is something under, of several at once, of what is not
 * rolled up, of somebody who is seldom there, of words, and the thousandth.
 */
const looksAt = async (world: World): Promise<readonly Look[]> => {
  const { largeAccount, busyContact, smallContact } = layoutOf(world.size);
  const { contact, entries } = await findSeldom(world);
  const seldom = Math.max(1, Math.min(entries, PAGE));
  const deep = encodeURIComponent(await cursorAt(world, largeAccount, PAGE * (DEEP - 1)));
  return [
    { name: 'first', query: '' },
    ...CATEGORIES.filter((category) => category !== 'files').map((category) => ({
      name: category,
      query: `?category=${category}`,
    })),
    { name: 'several', query: '?category=calls,emails,notes' },
    { name: 'alone', query: '?rollUp=0', of: [busyContact, smallContact] },
    {
      name: 'seldom',
      query: `?person=${recordIdOf(contact)}&limit=${seldom}`,
      small: `?person=${recordIdOf(smallContact)}&limit=${seldom}`,
    },
    // A word that is everywhere: a rare one is looked for no further back than any request goes.
    { name: 'words', query: '?text=a' },
    { name: 'deep', query: `?cursor=${deep}`, small: '' },
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
    for (const { name, query, small = query, of = [largeAccount, smallAccount] } of await looksAt(world)) {
      const path = (key: number, asked: string) => ({
        path: `/api/records/${recordIdOf(key)}/timeline${asked}`,
        cookie,
      });
      const pair: Pair = {
        ours: times(path(of[0], query)),
        theirs: times(path(of[1], small)),
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
