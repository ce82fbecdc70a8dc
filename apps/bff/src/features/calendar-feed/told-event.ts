import { activityType } from '@daybook/shared/activities/activity-type';
import { endOfAppointment } from '@daybook/shared/activities/clash.rules';
import { addDays, clockAt, dayAt, type LocalDate } from '@daybook/shared/kernel/time';
import { icsBlock, icsLine, icsText } from '../../platform/ics/ics-lines.ts';
import type { ToldRow } from '../activities/feed-activities.store.ts';

const MOST_NOTES = 2000;

/** `20261123T090000Z`. */
const utcText = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');

const dayText = (day: string): string => day.replaceAll('-', '');

/** By the clock of the zone; UTC has no zone to name. */
const clockLine = (name: string, ms: number, zone: string): string => {
  if (zone === 'UTC') return icsLine(name, utcText(ms));
  const clock = clockAt(ms, zone).replace(':', '');
  return icsLine(`${name};TZID=${zone}`, `${dayText(dayAt(ms, zone))}T${clock}00`);
};

/** From when until when; undefined for what has neither a moment nor a day. */
const spanLines = (row: ToldRow, zone: string): string[] | undefined => {
  if (row.due_at !== null) {
    const end = row.end_at ?? endOfAppointment(row.due_at, null);
    return [clockLine('DTSTART', row.due_at, zone), clockLine('DTEND', end, zone)];
  }
  if (row.due_on === null) return undefined;
  const last = (row.end_on ?? row.due_on) as LocalDate;
  return [
    icsLine('DTSTART;VALUE=DATE', dayText(row.due_on)),
    icsLine('DTEND;VALUE=DATE', dayText(addDays(last, 1))),
  ];
};

const nameOf = ({ subject, status }: ToldRow): string => (status === 'done' ? `✓ ${subject}` : subject);

const aboutOf = (row: ToldRow): string =>
  [...new Set([row.primary_title, row.account_title])].filter((title) => title !== null).join(', ');

const textLine = (name: string, text: string): string[] =>
  text === '' ? [] : [icsLine(name, icsText(text))];

/** An activity as an event of a calendar; undefined where it has no date. */
export const toldEvent = (row: ToldRow, zone: string, url: string): string | undefined => {
  const span = spanLines(row, zone);
  if (span === undefined) return undefined;
  const changed = utcText(row.changed_at ?? row.created_at);
  const about = [aboutOf(row), row.notes.slice(0, MOST_NOTES), url].filter((each) => each !== '');
  const isBusy = row.due_at !== null && row.status === 'open';
  return icsBlock('VEVENT', [
    icsLine('UID', `${row.id}@daybook`),
    // Of what is published without being an invitation it is the moment of the last change.
    icsLine('DTSTAMP', changed),
    icsLine('LAST-MODIFIED', changed),
    icsLine('CREATED', utcText(row.created_at)),
    icsLine('SEQUENCE', String(row.version)),
    ...span,
    ...textLine('SUMMARY', nameOf(row)),
    ...textLine('LOCATION', row.location || row.link || row.phone),
    ...textLine('DESCRIPTION', about.join('\n\n')),
    ...textLine('CATEGORIES', activityType(row.type).label),
    icsLine('URL', url),
    icsLine('STATUS', row.trashed_at === null ? 'CONFIRMED' : 'CANCELLED'),
    icsLine('TRANSP', isBusy ? 'OPAQUE' : 'TRANSPARENT'),
  ]);
};
