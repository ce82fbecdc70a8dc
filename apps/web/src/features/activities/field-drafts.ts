import type { Activity, ActivityInput, Completion } from '@daybook/shared/activities/activity';

/** The fields that the workspace defined are saved where they stand. */
export type FieldName = Exclude<keyof ActivityInput, 'custom'>;

/** What somebody typed into one field and has not saved, with the version they saw. */
export interface FieldDraft {
  readonly value: unknown;
  readonly version: number;
}

/** What the drafts of an activity are called in this browser. */
export const fieldDraftsName = (id: string): string => `activity.${id}`;

export type FieldDrafts = { readonly [Name in FieldName]?: FieldDraft };

const FROM: { readonly [Name in FieldName]?: (activity: Activity) => ActivityInput[Name] } = {
  followsId: (activity) => activity.follows?.id ?? null,
  ownerId: (activity) => activity.owner.id,
  primaryId: (activity) => activity.primary?.id ?? null,
  participants: ({ participants }) => participants.map(({ contact, role }) => ({ id: contact.id, role })),
  colleagues: ({ colleagues }) => colleagues.map(({ user, role }) => ({ id: user.id, role })),
  recordIds: (activity) => activity.records.map(({ id }) => id).filter((id) => id !== activity.primary?.id),
};

/** The value of a field as it is saved. */
export const savedValue = <Name extends FieldName>(activity: Activity, name: Name): ActivityInput[Name] => {
  const read = FROM[name];
  return read ? read(activity) : (activity[name as keyof Activity] as ActivityInput[Name]);
};

export const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** A field as somebody has it before them: what they saved last, or what was read since. */
export interface Seen<Value> {
  readonly value: Value;
  readonly version: number;
}

/** Keeps what was typed; the version is the one at which typing began. Typing back what is saved forgets it. */
export const typed = <Name extends FieldName>(
  drafts: FieldDrafts,
  seen: Seen<ActivityInput[Name]>,
  name: Name,
  value: ActivityInput[Name],
): FieldDrafts => {
  if (isSame(seen.value, value)) return settled(drafts, name);
  return { ...drafts, [name]: { value, version: drafts[name]?.version ?? seen.version } };
};

export const settled = (drafts: FieldDrafts, name: FieldName): FieldDrafts => {
  const { [name]: _gone, ...rest } = drafts;
  return rest;
};

/** Saving it again from here on overwrites what somebody else has written meanwhile: the person has seen that. */
export const rebased = (drafts: FieldDrafts, name: FieldName, version: number): FieldDrafts => {
  const draft = drafts[name];
  return draft ? { ...drafts, [name]: { ...draft, version } } : drafts;
};

/** What has been written about how it was done goes along with completing it. */
export const completionOf = (drafts: FieldDrafts): Completion => ({
  ...(drafts.outcome && { outcome: drafts.outcome.value as Completion['outcome'] }),
  ...(drafts.notes && { notes: String(drafts.notes.value) }),
  ...(drafts.durationMinutes && {
    durationMinutes: drafts.durationMinutes.value as Completion['durationMinutes'],
  }),
  ...(drafts.message && { message: String(drafts.message.value) }),
  ...(drafts.messageSubject && { messageSubject: String(drafts.messageSubject.value) }),
});

const COMPLETES = ['outcome', 'notes', 'durationMinutes', 'message', 'messageSubject'] as const;

/** What remains once that completion has been accepted. */
export const withoutCompletion = (drafts: FieldDrafts): FieldDrafts => COMPLETES.reduce(settled, drafts);
