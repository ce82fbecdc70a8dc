import type { ActivityRow } from '@daybook/shared/activities/activity';
import { type Bucket, bucketOf, isSnoozed } from '@daybook/shared/activities/due.rules';
import { dayAt, type EpochMs, type LocalDate, toMs } from '@daybook/shared/kernel/time';
import type { ListAddress } from './list-address.ts';
import type { DayIn } from './owner-days.ts';

export interface Moment {
  readonly now: EpochMs;
  readonly dayIn: DayIn;
  /** The viewer. */
  readonly myId: string;
  readonly myZone: string;
}

/** Where an open activity stands by its owner's day. */
export const bucketOfRow = ({ dueDay, owner }: ActivityRow, dayIn: DayIn): Bucket =>
  bucketOf(dueDay as LocalDate, dayIn(owner.zone));

const isInView = (row: ActivityRow, { view }: ListAddress, { now, dayIn }: Moment): boolean => {
  if (view === 'done' || view === 'trashed') return row.status === view;
  if (row.status !== 'open') return false;
  if (view === 'open') return true;
  const hidden = isSnoozed(row.snoozedUntil, now);
  if (view === 'snoozed' || hidden) return view === 'snoozed' && hidden;
  const bucket = bucketOfRow(row, dayIn);
  return view === 'today' ? bucket === 'overdue' || bucket === 'today' : bucket === view;
};

const isDuring = (row: ActivityRow, { view, from, to }: ListAddress, { myZone }: Moment): boolean => {
  if (from === null && to === null) return true;
  const done = view === 'done' && row.completedAt !== null;
  const day = done && row.completedAt !== null ? dayAt(toMs(row.completedAt), myZone) : row.dueDay;
  return (from === null || day >= from) && (to === null || day <= to);
};

const hasWords = ({ subject }: ActivityRow, text: string): boolean => {
  const words = subject.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((wanted) => words.some((word) => word.startsWith(wanted)));
};

/** What only the server knows (who is in a team, words in the notes) stays as it was. */
const isTheirs = (
  row: ActivityRow,
  { owner, team }: ListAddress,
  { myId }: Moment,
  was: boolean,
): boolean => {
  if (team !== null) return was || row.owner.id === myId;
  return owner === 'all' || row.owner.id === (owner === 'me' ? myId : owner);
};

/** Whether the row is what a list is narrowed to, wherever it stands. Conditions in groups are left to the server. */
export const fits = (row: ActivityRow, address: ListAddress, moment: Moment, was: boolean): boolean =>
  isTheirs(row, address, moment, was) &&
  (address.types.length === 0 || address.types.includes(row.type)) &&
  (address.priorities.length === 0 || address.priorities.includes(row.priority)) &&
  (address.topics.length === 0 || address.topics.includes(row.topic)) &&
  (address.account === null || row.account?.id === address.account) &&
  isDuring(row, address, moment) &&
  (was || address.filter === '') &&
  (was || address.text.trim() === '' || hasWords(row, address.text.trim()));

/** Whether a list shows the row, as far as the browser can tell; `was` says whether it did before the change. */
export const belongs = (row: ActivityRow, address: ListAddress, moment: Moment, was: boolean): boolean =>
  isInView(row, address, moment) && fits(row, address, moment, was);
