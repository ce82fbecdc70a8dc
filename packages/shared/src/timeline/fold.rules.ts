import type { EntryPayload } from './timeline-entry.ts';

/** Edits that follow the first one within this long are told as one. */
export const FOLD_MS = 10 * 60_000;

/** What kinds of change fold, and the part of them that says from what to what. */
const CHANGE_IN = {
  'record.renamed': 'title',
  'record.owner-changed': 'owner',
  'record.field-changed': 'value',
  'opportunity.value-changed': 'value',
  'opportunity.closing-date-changed': 'day',
  'opportunity.lost-reason-changed': 'reason',
  'contact.lost-reason-changed': 'reason',
  'activity.renamed': 'title',
  'activity.rescheduled': 'due',
  'activity.notes-edited': 'notes',
  'activity.result-edited': 'result',
  'activity.field-changed': 'value',
} as const satisfies { readonly [K in EntryPayload['kind']]?: string };

interface Change {
  readonly from: unknown;
  readonly to: unknown;
}

const nameOf = ({ kind }: EntryPayload): string | undefined =>
  Object.hasOwn(CHANGE_IN, kind) ? CHANGE_IN[kind as keyof typeof CHANGE_IN] : undefined;

const changeIn = (payload: EntryPayload): Change | undefined => {
  const of: Readonly<Record<string, unknown>> = payload;
  const change = of[nameOf(payload) ?? ''];
  return typeof change === 'object' && change !== null && 'from' in change && 'to' in change
    ? change
    : undefined;
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether an entry tells of a change that may be one of several. A stage is none: each step of a sale is told. */
export const isFoldable = (payload: EntryPayload): boolean => nameOf(payload) !== undefined;

/** Whether `next` goes on where `last` ended: the same field, from what it had become. */
export const goesOn = (last: EntryPayload, next: EntryPayload): boolean => {
  const [before, after] = [changeIn(last), changeIn(next)];
  if (before === undefined || after === undefined || last.kind !== next.kind) return false;
  if ('field' in last && 'field' in next && last.field !== next.field) return false;
  return same(before.to, after.from);
};

/** Several edits as one: from what the first found to what the last left. */
export const folded = (first: EntryPayload, last: EntryPayload): EntryPayload => {
  const name = nameOf(last);
  const [before, after] = [changeIn(first), changeIn(last)];
  if (name === undefined || before === undefined || after === undefined) return last;
  return { ...last, [name]: { from: before.from, to: after.to } };
};

/** Whether an edit ends where it began; it is told all the same, because it happened. */
export const endsAsItBegan = (payload: EntryPayload): boolean => {
  const change = changeIn(payload);
  return change !== undefined && same(change.from, change.to);
};
