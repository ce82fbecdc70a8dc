import { type Kysely, sql } from 'kysely';

const ON_ACTIVITY =
  'create index custom_value_activity on custom_value (activity_key, field_key) where activity_key is not null';

/** SQLite cannot let a column be empty that could not be; the keys go on from where they were. */
const rebuilt = [
  `create table custom_value_anew (
    key integer primary key autoincrement, field_key integer not null references custom_field (key),
    record_key integer references record (key), activity_key integer references activity (key),
    text_value text, long_text text, number_value real,
    user_key integer references users (key), target_key integer references record (key))`,
  `insert into custom_value_anew (key, field_key, record_key, text_value, long_text, number_value, user_key, target_key)
    select key, field_key, record_key, text_value, long_text, number_value, user_key, target_key from custom_value`,
  `delete from sqlite_sequence where name = 'custom_value_anew'`,
  `insert into sqlite_sequence (name, seq)
    select 'custom_value_anew', seq from sqlite_sequence where name = 'custom_value'`,
  'drop table custom_value',
  'alter table custom_value_anew rename to custom_value',
  'create index custom_value_record on custom_value (record_key, field_key) where record_key is not null',
  'create index custom_value_text on custom_value (field_key, text_value, record_key) where text_value is not null',
  'create index custom_value_number on custom_value (field_key, number_value, record_key) where number_value is not null',
  'create index custom_value_user on custom_value (user_key, field_key) where user_key is not null',
  'create index custom_value_target on custom_value (target_key, field_key) where target_key is not null',
  'create index custom_value_field on custom_value (field_key, record_key)',
  ON_ACTIVITY,
];

const altered = [
  'alter table custom_value alter column record_key drop not null',
  'alter table custom_value add column activity_key bigint references activity (key)',
  'drop index custom_value_record',
  'create index custom_value_record on custom_value (record_key, field_key) where record_key is not null',
  ON_ACTIVITY,
];

/** What is in a defined field belongs to a record or to an activity. */
export const activityFields = (engine: 'sqlite' | 'postgres') => ({
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of engine === 'sqlite' ? rebuilt : altered) await sql.raw(statement).execute(db);
  },
});
