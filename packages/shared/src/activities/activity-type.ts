/** The fields a kind of activity asks for beside subject, due, owner, priority, records and notes. */
export type KindField =
  | 'outcome'
  | 'direction'
  | 'duration'
  | 'phone'
  | 'end'
  | 'location'
  | 'link'
  | 'amount'
  | 'message';

export interface ActivityType {
  readonly code: string;
  readonly label: string;
  /** How "what is next?" and empty subjects name it: "Call", "Send a quote". */
  readonly suggestion: string;
  readonly fields: readonly KindField[];
  /** The timeline filter a finished one falls under. */
  readonly category: 'calls' | 'emails' | 'notes' | 'activities';
  /** Notes are written down, not planned: created done. */
  readonly recordedAtOnce?: boolean;
}

/** The types every workspace starts with, in the order forms offer them. */
export const ACTIVITY_TYPES = [
  { code: 'task', label: 'Task', suggestion: 'Task', fields: [], category: 'activities' },
  {
    code: 'call',
    label: 'Call',
    suggestion: 'Call',
    fields: ['phone', 'direction', 'outcome', 'duration'],
    category: 'calls',
  },
  {
    code: 'email',
    label: 'Email',
    suggestion: 'Email',
    fields: ['direction', 'message'],
    category: 'emails',
  },
  {
    code: 'meeting',
    label: 'Meeting',
    suggestion: 'Meeting',
    fields: ['end', 'location'],
    category: 'activities',
  },
  {
    code: 'video_call',
    label: 'Video call',
    suggestion: 'Video call',
    fields: ['end', 'link'],
    category: 'activities',
  },
  {
    code: 'linkedin',
    label: 'LinkedIn',
    suggestion: 'LinkedIn message',
    fields: ['message'],
    category: 'activities',
  },
  { code: 'lunch', label: 'Lunch', suggestion: 'Lunch', fields: ['end', 'location'], category: 'activities' },
  { code: 'quote', label: 'Quote', suggestion: 'Quote', fields: ['amount'], category: 'activities' },
  {
    code: 'sms',
    label: 'SMS',
    suggestion: 'SMS',
    fields: ['phone', 'direction', 'message'],
    category: 'activities',
  },
  { code: 'note', label: 'Note', suggestion: 'Note', fields: [], category: 'notes', recordedAtOnce: true },
] as const satisfies readonly ActivityType[];

export type ActivityTypeCode = (typeof ACTIVITY_TYPES)[number]['code'];

export const activityType = (code: string): ActivityType =>
  ACTIVITY_TYPES.find((type) => type.code === code) ?? ACTIVITY_TYPES[0];

/** How a finished call can have gone to begin with; admins keep the list from then on (`choice.ts`). */
export const OUTCOMES = [
  { code: 'connected', label: 'Connected', failed: false },
  { code: 'left_voicemail', label: 'Left voicemail', failed: false },
  { code: 'no_answer', label: 'No answer', failed: true },
  { code: 'busy', label: 'Busy', failed: true },
  { code: 'wrong_number', label: 'Wrong number', failed: true },
  { code: 'call_back_later', label: 'Call back later', failed: false },
  { code: 'not_interested', label: 'Not interested', failed: false },
  { code: 'meeting_booked', label: 'Meeting booked', failed: false },
] as const;
/** High comes first among activities of a day without a time. */
export const PRIORITIES = [
  { value: 'high', label: 'High', rank: 1 },
  { value: 'normal', label: 'Normal', rank: 2 },
  { value: 'low', label: 'Low', rank: 3 },
] as const;
export type Priority = (typeof PRIORITIES)[number]['value'];

export const priorityRank = (priority: Priority): number =>
  PRIORITIES.find(({ value }) => value === priority)?.rank ?? 2;
export const priorityOfRank = (rank: number): Priority =>
  PRIORITIES.find((p) => p.rank === rank)?.value ?? 'normal';
