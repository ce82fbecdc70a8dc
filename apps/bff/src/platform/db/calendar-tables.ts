import type { Generated } from 'kysely';

/** What the next activity of a series is made like. */
export interface SeriesTable {
  key: Generated<number>;
  id: string;
  rule: string;
  basis: string;
  first_on: string;
  last_on: string;
  made: number;
  /** `HH:MM` by the owner's clock; null: any time. */
  at_time: string | null;
  /** How long it is from its start to its end. */
  minutes: number | null;
  type: string;
  subject: string;
  notes: string;
  priority: number;
  location: string;
  link: string;
  phone: string;
  message: string;
  message_subject: string;
  action: string | null;
  direction: string;
  amount_minor: number | null;
  currency: string | null;
  /** The time of the reminder on the day that is `remind_days` before. */
  remind_time: string | null;
  remind_days: number | null;
  remind_before: number | null;
}

/** The secret address of a user's calendar for other programs. */
export interface CalendarFeedTable {
  key: Generated<number>;
  user_key: number;
  token_hash: string;
  created_at: number;
  read_at: number | null;
  /** It holds what is due on a day without an hour as well. */
  with_days: Generated<number>;
}
