import type { Generated } from 'kysely';

export interface ActivityTable {
  key: Generated<number>;
  id: string;
  type: string;
  subject: string;
  notes: Generated<string>;
  owner_key: number;
  creator_key: number | null;
  created_at: number;
  priority: Generated<number>;
  due_on: string | null;
  due_at: number | null;
  end_at: number | null;
  snoozed_until: Generated<number>;
  completed_at: number | null;
  completed_by_key: number | null;
  outcome: string | null;
  topic: Generated<string>;
  trashed_at: number | null;
  primary_key: number | null;
  account_key: number | null;
  direction: Generated<string>;
  duration_minutes: number | null;
  phone: Generated<string>;
  location: Generated<string>;
  link: Generated<string>;
  amount_minor: number | null;
  currency: string | null;
  message: Generated<string>;
  /** Of a LinkedIn activity: the code of what is done there. */
  action: string | null;
  message_subject: Generated<string>;
  /** Of one that comes again: its series, and the how many-th it is. */
  series_key: number | null;
  occurrence: number | null;
  /** The moment to remind of it, where it is given. */
  remind_at: number | null;
  /** Minutes before its moment; null: as its owner has it. */
  remind_before: number | null;
  /** When its owner is reminded next; follows from the rest. */
  reminds_at: number | null;
  /** The reminder that was given, and when it is to be given again. */
  reminded_for: number | null;
  remind_again_at: number | null;
  /** The activity this one follows. */
  followed_key: number | null;
  /** The last day of something planned for several days. */
  end_on: string | null;
  /** Codes of choices: what brought it about, and why. */
  source: string | null;
  source_reason: string | null;
  location_comments: Generated<string>;
  /** When it began, as it was written down afterwards. */
  started_at: number | null;
  comments: Generated<string>;
  /** What came of it. */
  result: Generated<string>;
  /** By what the customer is written to about it, in which language, and how. */
  channel: string | null;
  culture: Generated<string>;
  as_text: Generated<number>;
  use_template: Generated<number>;
  template_id: string | null;
  /** Of a note that stands above the timeline of its record: since when. */
  pinned_at: number | null;
  status: Generated<string>;
  due_day: string;
  due_slot: number;
  is_demo: Generated<number>;
  version: Generated<number>;
}

/** The lists that admins keep: outcomes by activity type, topics by kind of record. */
export interface ChoiceTable {
  key: Generated<number>;
  code: string;
  list: string;
  kind: string;
  label: string;
  failed: Generated<number>;
  place: number;
  retired: Generated<number>;
}

/** Users who take part. */
export interface ActivityParticipantTable {
  key: Generated<number>;
  activity_key: number;
  user_key: number;
  role: string;
}

export interface AttachmentTable {
  key: Generated<number>;
  id: string;
  activity_key: number | null;
  kind: string;
  file_key: number | null;
  url: Generated<string>;
  name: string;
  content_type: Generated<string>;
  size: Generated<number>;
  created_at: number;
  trashed_at: number | null;
  /** Of a file on a record rather than on an activity. */
  record_key: number | null;
  creator_key: number | null;
  /** What files of the same name have in common. */
  name_key: Generated<string>;
  /** 1: of the files of its name on a record the last. */
  newest: Generated<number>;
  /** The account its record stands under, or is. */
  account_key: number | null;
}

export interface ActivityRecordTable {
  key: Generated<number>;
  activity_key: number;
  record_key: number;
  is_primary: Generated<number>;
  /** Of a contact who takes part: on whose side; empty of what it is merely about. */
  role: Generated<string>;
  status: Generated<string>;
  sort_at: Generated<number>;
}

export interface TimelineEntryTable {
  key: Generated<number>;
  happened_at: number;
  recorded_at: number;
  actor_key: number | null;
  actor_kind: string;
  kind: string;
  category: string;
  audience: Generated<string>;
  payload: string;
  activity_key: number | null;
  operation_key: number;
  withdrawn: Generated<number>;
  /** Of a repeated edit: the entry it is told with. */
  fold_key: number | null;
}

export interface TimelineLinkTable {
  /**
   * 1: taken back by an undo. 2: told with another entry, as one of its parts. 3: told by another link of the same entry,
   * on a record that this one was merged with.
   */
  withdrawn: Generated<number>;
  record_key: number;
  happened_at: number;
  entry_key: number;
  category: string;
  via_key: number | null;
  /** The operation that put an older entry onto this timeline by giving its record an account. */
  backfill_key: number | null;
  /** The record whose merging hid this link. */
  hidden_by: number | null;
}

export interface TimelineCountTable {
  record_key: number;
  category: string;
  direct: number;
  n: number;
}

export interface SearchTable {
  key: number;
  words: string;
}
