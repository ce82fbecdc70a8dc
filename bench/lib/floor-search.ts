import type BetterSqlite from 'better-sqlite3';

interface Row {
  [column: string]: string | number | null;
}

/** What the user works with: opened, to do next, touched last. */
const CLOSE = `select key, type, state, sort_title from record where state <> 'trashed' and key in (
    select record_key from (select record_key from recent where user_key = :user and record_key is not null
      order by opened_at desc, key desc limit 20)
    union select record_key from activity_record where activity_key in (select key from activity
      where owner_key = :user and status = 'open' order by due_day, due_slot, key limit 50)
    union select record_key from timeline_link where via_key is null and entry_key in (select key from timeline_entry
      where actor_key = :user and withdrawn = 0 and fold_key is null order by happened_at desc, key desc limit 30))`;

/** Of one's own that have the word, of the latest that do, of those named so, and of what one works with. */
const CANDIDATES = `select * from (select rowid as key from record_search where record_search match :own order by rowid desc limit 100)
  union select * from (select rowid from record_search where record_search match :all order by rowid desc limit 200)
  union select * from (select key from record where type = 'contact' and state = 'live' and sort_title >= :letters
    and sort_title < :letters || char(1114111) order by sort_title, key limit 20)
  union select key from close where type = 'contact' and state = 'live' and ' ' || sort_title like :named`;

/** Ordered by what is narrow; only what is shown is then read in full. */
const FOUND = `with close as materialized (${CLOSE}), best as materialized (
    select record.key, row_number() over (order by instr(record.sort_title, :letters) = 0,
      (record.owner_key = :user or record.key in (select key from close)) desc, record.last_activity_at desc, record.key) as place
    from record where record.key in (${CANDIDATES}) order by place limit :most)
  select record.id, record.type, record.title, record.state, contact.job_title, above.id as account_id,
  above.title as account_title
  from best join record on record.key = best.key join contact on contact.key = record.key
  left join record above on above.key = record.account_key order by best.place`;

const SHOWN = 20;

/**
 * The raw full-text statement for contacts that have a word beginning so: what the user works with first, then the
 * recent ones. Where there are too few, those that have the letters anywhere in a word follow.
 */
export const floorSearch = (file: BetterSqlite.Database, user: number): ((letters: string) => string) => {
  const statement = file.prepare<unknown[], Row>(FOUND);
  const find = (letters: string, word: string, named: string, most: number): Row[] =>
    statement.all({ own: `${word} AND "cl3${user}"`, all: word, named, user, letters, most });
  return (letters) => {
    const beginning = find(letters, `"cl2${letters}"`, `% ${letters}%`, SHOWN);
    const ids = new Set(beginning.map((row) => row['id']));
    const inside =
      beginning.length < SHOWN
        ? find(letters, `("cl2${letters}" OR "cl0${letters}"*)`, `%${letters}%`, 2 * SHOWN)
        : [];
    const rows = [...beginning, ...inside.filter((row) => !ids.has(row['id']))].slice(0, SHOWN);
    return JSON.stringify({
      items: rows.map((row) => ({
        id: row['id'],
        type: row['type'],
        title: row['title'],
        state: row['state'],
        detail: row['job_title'] ?? '',
        account:
          row['account_id'] === null
            ? null
            : { id: row['account_id'], type: 'account', title: row['account_title'] },
      })),
    });
  };
};
