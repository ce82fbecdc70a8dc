import type BetterSqlite from 'better-sqlite3';

interface Row {
  [column: string]: string | number | null;
}

const FOUND = `select record.id, record.type, record.title, record.state, contact.job_title, above.id as account_id,
  above.title as account_title from (select * from (select rowid as key from record_search where record_search match ? order by rowid desc limit 100)
    union select * from (select rowid from record_search where record_search match ? order by rowid desc limit 200)) found
  join record on record.key = found.key join contact on contact.key = record.key
  left join record above on above.key = record.account_key
  order by record.owner_key = ? desc, record.last_activity_at desc limit 20`;

/** The raw full-text statement for contacts that have a word beginning so: the user's own first, then the recent ones. */
export const floorSearch = (file: BetterSqlite.Database, user: number): ((letters: string) => string) => {
  const statement = file.prepare<unknown[], Row>(FOUND);
  return (letters) =>
    JSON.stringify({
      items: statement.all(`"cl2${letters}" AND "cl3${user}"`, `"cl2${letters}"`, user).map((row) => ({
        id: row['id'],
        type: row['type'],
        title: row['title'],
        state: row['state'],
        detail: row['job_title'],
        account: { id: row['account_id'], type: 'account', title: row['account_title'] },
      })),
    });
};
