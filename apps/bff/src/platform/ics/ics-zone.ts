import type { EpochMs } from '@daybook/shared/kernel/time';
import { type ZoneChange, zoneChanges } from '@daybook/shared/kernel/zone-changes';
import { icsBlock, icsLine } from './ics-lines.ts';

/** `+0130` of so many minutes east of UTC. */
const offsetText = (minutes: number): string => {
  const size = Math.abs(minutes);
  const digits = [Math.floor(size / 60), size % 60].map((n) => String(n).padStart(2, '0'));
  return `${minutes < 0 ? '-' : '+'}${digits.join('')}`;
};

const observance = ({ localTime, from, to }: ZoneChange): string =>
  icsBlock(to > from ? 'DAYLIGHT' : 'STANDARD', [
    icsLine('DTSTART', localTime.replace(/[-:]/g, '')),
    icsLine('TZOFFSETFROM', offsetText(from)),
    icsLine('TZOFFSETTO', offsetText(to)),
  ]);

/** A time zone as it is between two moments, with every change of the clock in between and the last one before. */
export const icsZone = (zone: string, start: EpochMs, end: EpochMs): string =>
  icsBlock('VTIMEZONE', [icsLine('TZID', zone), ...zoneChanges(zone, start, end).map(observance)]);
