import { icsBlock, icsLine, icsText } from '../../platform/ics/ics-lines.ts';
import { icsZone } from '../../platform/ics/ics-zone.ts';
import type { ToldRow } from '../activities/feed-activities.store.ts';
import { toldEvent } from './told-event.ts';

const DAY_MS = 86_400_000;

export interface Told {
  readonly name: string;
  /** By whose clock it is told. */
  readonly zone: string;
  readonly rows: readonly ToldRow[];
  readonly linkTo: (id: string) => string;
}

/** Moments that are told, with some room for what is long. */
const reachOf = (rows: readonly ToldRow[]): readonly [number, number] | undefined => {
  const moments = rows.flatMap(({ due_at, end_at }) => [due_at, end_at].filter((at) => at !== null));
  if (moments.length === 0) return undefined;
  return [Math.min(...moments) - DAY_MS, Math.max(...moments) + DAY_MS];
};

const zoneOf = ({ zone, rows }: Told): string[] => {
  const reach = reachOf(rows);
  return reach === undefined || zone === 'UTC' ? [] : [icsZone(zone, ...reach)];
};

/** Activities as a calendar that other programs read. */
export const toldCalendar = (told: Told): string =>
  icsBlock('VCALENDAR', [
    icsLine('VERSION', '2.0'),
    icsLine('PRODID', '-//Daybook//Daybook//EN'),
    icsLine('CALSCALE', 'GREGORIAN'),
    icsLine('NAME', icsText(told.name)),
    icsLine('X-WR-CALNAME', icsText(told.name)),
    icsLine('X-WR-TIMEZONE', told.zone),
    icsLine('REFRESH-INTERVAL;VALUE=DURATION', 'PT15M'),
    icsLine('X-PUBLISHED-TTL', 'PT15M'),
    ...zoneOf(told),
    ...told.rows.flatMap((row) => toldEvent(row, told.zone, told.linkTo(row.id)) ?? []),
  ]);
