import { addActivities } from '../data/activities.ts';
import { createChance } from '../data/chance.ts';
import { addPeople } from '../data/people.ts';
import { addRecords, layoutOf } from '../data/records.ts';
import type { Sink } from '../data/sink.ts';
import type { Size } from '../data/size.ts';
import { addSmallTimeline, addUpdates, Timeline } from '../data/timeline.ts';

const SEED = 4_242;

/** Puts all of the data into a sink; the same for the same size. */
export const fill = async (sink: Sink, size: Size, say: (what: string) => void): Promise<void> => {
  const chance = createChance(SEED);
  const lastAt = new Float64Array(layoutOf(size).lastOpportunity + 1);
  const timeline = new Timeline(sink, size, lastAt);
  addPeople(sink, size);
  say('adding activities');
  await addActivities(sink, size, chance, (told) => timeline.tell(told));
  addSmallTimeline(timeline, size);
  say('adding history');
  await addUpdates(timeline, sink, size, chance);
  say('adding records');
  await addRecords(sink, size, chance, lastAt);
};
