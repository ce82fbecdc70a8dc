import type BetterSqlite from 'better-sqlite3';

interface Row {
  [column: string]: string | number | null;
}

/** What the user works with: opened, to do next, touched last. */
const CLOSE = `select key from record where state <> 'trashed' and key in (
    select record_key from (select record_key from recent where user_key = :user and record_key is not null
      order by opened_at desc, key desc limit 20)
    union select record_key from activity_record where activity_key in (select key from activity
      where owner_key = :user and status = 'open' order by due_day, due_slot, key limit 50)
    union select record_key from timeline_link where via_key is null and entry_key in (select key from timeline_entry
      where actor_key = :user and withdrawn = 0 order by happened_at desc, key desc limit 30))`;

const FOUND = `with close as materialized (${CLOSE})
  select record.id, record.type, record.title, record.state, contact.job_title, above.id as account_id,
  above.title as account_title
  from (select * from (select rowid as key from record_search where record_search match :own order by rowid desc limit 100)
    union select * from (select rowid from record_search where record_search match :all order by rowid desc limit 200)) found
  join record on record.key = found.key join contact on contact.key = record.key
  left join record above on above.key = record.account_key
  order by (record.owner_key = :user or record.key in close) desc, record.last_activity_at desc limit 20`;

/** The raw full-text statement for contacts that have a word beginning so: what the user works with first, then the recent ones. */
export const floorSearch = (file: BetterSqlite.Database, user: number): ((letters: string) => string) => {
  const statement = file.prepare<unknown[], Row>(FOUND);
  return (letters) =>
    JSON.stringify({
      items: statement
        .all({ own: `"cl2${letters}" AND "cl3${user}"`, all: `"cl2${letters}"`, user })
        .map((row) => ({
          id: row['id'],
          type: row['type'],
          title: row['title'],
          state: row['state'],
          detail: row['job_title'],
          account: { id: row['account_id'], type: 'account', title: row['account_title'] },
        })),
    });
};
