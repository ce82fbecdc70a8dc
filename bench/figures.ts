import { bulk } from './figures/bulk.ts';
import { cold } from './figures/cold.ts';
import { complete } from './figures/complete.ts';
import { filter } from './figures/filter.ts';
import { importFigure, importMemory } from './figures/import.ts';
import { live } from './figures/live.ts';
import { memory } from './figures/memory.ts';
import { search } from './figures/search.ts';
import { timeline, timelineFlat } from './figures/timeline.ts';
import { today, todayP99 } from './figures/today.ts';
import { webAct } from './figures/web-act.ts';
import { webJs, webReady } from './figures/web-load.ts';
import type { Figure } from './lib/figure.ts';

/** What is measured in a browser says little of a database: on SQLite alone. */
const IN_A_BROWSER: ReadonlySet<Figure> = new Set([webJs, webReady, webAct, live]);

/** Whether it is measured on PostgreSQL too. */
export const isBeside = (figure: Figure): boolean => !IN_A_BROWSER.has(figure);

/** Everything that is measured, in the order in which it is: memory after all that one program has served. */
export const FIGURES: readonly Figure[] = [
  cold,
  today,
  todayP99,
  timeline,
  timelineFlat,
  search,
  filter,
  webJs,
  webReady,
  memory,
  complete,
  bulk,
  importFigure,
  importMemory,
  webAct,
  live,
];
