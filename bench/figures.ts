import { complete } from './figures/complete.ts';
import { search } from './figures/search.ts';
import { timeline, timelineFlat } from './figures/timeline.ts';
import { today, todayP99 } from './figures/today.ts';
import type { Figure } from './lib/figure.ts';

/** Everything that is measured, in the order in which it is. */
export const FIGURES: readonly Figure[] = [today, todayP99, timeline, timelineFlat, complete, search];
