import { categoryOf, countsAsActivity } from '@daybook/shared/timeline/category.rules';
import type { EntryPayload } from '@daybook/shared/timeline/timeline-entry';
import { isNote, placesOf, type Told } from './activities.ts';
import type { Chance } from './chance.ts';
import { nameOf } from './people.ts';
import { accountOfContact, BEGIN, layoutOf, ownerOf } from './records.ts';
import type { Sink } from './sink.ts';
import { NOW, type Size } from './size.ts';

interface Entry {
  readonly at: number;
  readonly actor: number;
  readonly payload: EntryPayload;
  readonly places: readonly { readonly record: number; readonly via: number | null }[];
  readonly activity: number | null;
}

/** Writes entries with their links, and keeps when something last happened with each record. */
export class Timeline {
  readonly #sink: Sink;
  readonly #size: Size;
  readonly #lastAt: Float64Array;
  #key = 0;

  constructor(sink: Sink, size: Size, lastAt: Float64Array) {
    this.#sink = sink;
    this.#size = size;
    this.#lastAt = lastAt;
  }

  get entries(): number {
    return this.#key;
  }

  add({ at, actor, payload, places, activity }: Entry): void {
    this.#key += 1;
    const category = categoryOf(payload);
    this.#sink.add('timeline_entry', [
      this.#key,
      at,
      at,
      actor,
      'user',
      payload.kind,
      category,
      JSON.stringify(payload),
      activity,
      1,
    ]);
    const counts = countsAsActivity(payload);
    for (const { record, via } of places) {
      this.#sink.add('timeline_link', [record, at, this.#key, category, via]);
      if (counts && at > (this.#lastAt[record] ?? 0)) this.#lastAt[record] = at;
    }
  }

  /** What the timelines tell of an activity: that it was planned, and how it went. */
  tell(told: Told): void {
    const { key, id, type, subject, notes, owner, createdAt, completedAt, due } = told;
    const about = { subject, activityType: type, activityId: id };
    const of = { actor: owner, places: placesOf(this.#size, told), activity: key };
    const planned = { kind: 'activity.planned', ...about, due, owner: nameOf(owner) } as const;
    if (!isNote(told)) this.add({ ...of, at: createdAt, payload: planned });
    if (completedAt === null) return;
    this.add({
      ...of,
      at: completedAt,
      payload: isNote(told) ? { kind: 'note.added', ...about, notes } : donePayload(told),
    });
  }
}

const donePayload = ({ id, type, subject, notes, outcome, minutes }: Told): EntryPayload => ({
  kind: 'activity.completed',
  subject,
  activityType: type,
  activityId: id,
  outcome,
  notes,
  durationMinutes: minutes,
  direction: 'outgoing',
  text: '',
});

/** How many entries of each kind the small contact has: a page of every filter is as full as on the large account. */
const SMALL = 50;
const SMALL_TYPES = ['call', 'email', 'note', 'task'] as const;

/** The timeline of the small account, which has one contact and little more than a page of each category. */
export const addSmallTimeline = (timeline: Timeline, size: Size): void => {
  const { smallContact } = layoutOf(size);
  const base = {
    key: 0,
    subject: 'Quarterly review',
    notes: 'Went well.',
    owner: 2,
    outcome: null,
    minutes: null,
    due: null,
    opportunity: null,
  };
  for (let i = 0; i < SMALL; i++) {
    for (const [j, type] of SMALL_TYPES.entries()) {
      const at = NOW - (i * SMALL_TYPES.length + j + 1) * 3_600_000;
      const told: Told = {
        ...base,
        id: '0199b1f0-6f2a-7c3e-9a51-2f6d1c9b7e10',
        type,
        createdAt: at,
        completedAt: at,
        contact: smallContact,
      };
      timeline.add({
        at,
        actor: 2,
        payload: type === 'note' ? notePayload(told) : donePayload(told),
        places: placesOf(size, told),
        activity: null,
      });
    }
    addUpdate(timeline, size, smallContact, NOW - (i + 1) * 7_200_000, String(i));
  }
};

const notePayload = ({ id, subject, notes }: Told): EntryPayload => ({
  kind: 'note.added',
  subject,
  activityType: 'note',
  activityId: id,
  notes,
});

const addUpdate = (timeline: Timeline, size: Size, contact: number, at: number, value: string): void => {
  const payload = {
    kind: 'record.field-changed',
    field: 'job_title',
    value: { from: null, to: `Plant Manager ${value}` },
  } as const;
  const places = [
    { record: contact, via: null },
    { record: accountOfContact(size, contact), via: contact },
  ];
  timeline.add({ at, actor: ownerOf(size, contact), payload, places, activity: null });
};

/** Fills up with changes of fields, on contacts as busy as with activities. */
export const addUpdates = async (
  timeline: Timeline,
  sink: Sink,
  size: Size,
  chance: Chance,
): Promise<void> => {
  const { busyContact, firstContact, largeContacts } = layoutOf(size);
  const contactFor = (): number => {
    const dice = chance.next();
    if (dice < size.busyContact) return busyContact;
    if (dice < size.largeAccount) return firstContact + chance.below(largeContacts);
    return firstContact + largeContacts + 1 + chance.below(size.contacts - largeContacts - 1);
  };
  while (timeline.entries < size.entries) {
    const at = BEGIN + chance.below(NOW - BEGIN);
    addUpdate(timeline, size, contactFor(), at, String(timeline.entries));
    if (timeline.entries % 2000 === 0) await sink.drain();
  }
};
