import type { ActivityEntity } from './activities.store.ts';

const DAY_MS = 86_400_000;
/** More than any place within a day: see `dueSlot`. */
const SLOTS = 200_000_000;

type Standing = Pick<ActivityEntity, 'status' | 'due_day' | 'due_slot' | 'completed_at'>;

/** One number that orders a record's activities: open ones by day and place in it, done ones by when. */
export const sortAt = ({ status, due_day, due_slot, completed_at }: Standing): number =>
  status === 'open' ? (Date.parse(due_day) / DAY_MS) * SLOTS + due_slot : (completed_at ?? 0);

/** The day and the place in it that the number of an open activity stands for. */
export const dueAt = (sort: number): readonly [dueDay: string, dueSlot: number] => [
  new Date(Math.floor(sort / SLOTS) * DAY_MS).toISOString().slice(0, 10),
  sort % SLOTS,
];
