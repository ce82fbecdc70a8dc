import type { Engine } from '../../apps/bff/src/platform/db/open.ts';
import { expressionOf } from '../../apps/bff/src/platform/search/tokens.ts';
import type { Raw, Row } from './raw.ts';

/** What the user works with: opened, to do next, touched last. */
const CLOSE = `select key, type, state, sort_title from record where state <> 'trashed' and key in (
    select record_key from (select record_key from recent where user_key = :user and record_key is not null
      order by opened_at desc, key desc limit 20) as opened
    union select record_key from activity_record where activity_key in (select key from activity
      where owner_key = :user and status = 'open' order by due_day, due_slot, key limit 50)
    union select record_key from timeline_link where via_key is null and entry_key in (select key from timeline_entry
      where actor_key = :user and withdrawn = 0 and fold_key is null order by happened_at desc, key desc limit 30))`;

const DIALECT = {
  sqlite: {
    matching: (words: string) =>
      `select rowid as key from record_search where record_search match ${words} order by rowid desc`,
    placeOf: 'instr',
  },
  postgres: {
    matching: (words: string) =>
      `select key from record_search where words @@ ${words}::tsquery order by key desc`,
    placeOf: 'strpos',
  },
} as const;

/** Of one's own that have the word, of the latest that do, of those named so, and of what one works with. */
const candidates = (engine: Engine): string => {
  const { matching } = DIALECT[engine];
  return `select * from (${matching(':own')} limit 100) as own union select * from (${matching(':all')} limit 200) as latest
  union select * from (select key from record where type = 'contact' and state = 'live' and sort_title >= :letters
    and sort_title < :until order by sort_title, key limit 20) as named
  union select key from close where type = 'contact' and state = 'live' and ' ' || sort_title like :named`;
};

/** Ordered by what is narrow; only what is shown is then read in full. */
const found = (engine: Engine): string => `with close as materialized (${CLOSE}), best as materialized (
    select record.key, row_number() over (order by ${DIALECT[engine].placeOf}(record.sort_title, :letters) = 0,
      (record.owner_key = :user or record.key in (select key from close)) desc, record.last_activity_at desc, record.key) as place
    from record where record.key in (${candidates(engine)}) order by place limit :most)
  select record.id, record.type, record.title, record.state, contact.job_title, above.id as account_id,
  above.title as account_title
  from best join record on record.key = best.key join contact on contact.key = record.key
  left join record above on above.key = record.account_key order by best.place`;

const SHOWN = 20;

/**
 * The raw full-text statement for contacts that have a word beginning so: what the user works with first, then the
 * recent ones. Where there are too few, those that have the letters anywhere in a word follow.
 */
export const floorSearch = (raw: Raw, user: number): ((letters: string) => Promise<string>) => {
  const statement = raw.prepare(found(raw.engine));
  const find = (letters: string, reach: 'beginnings' | 'anywhere', named: string): Promise<Row[]> => {
    const search = { place: 'cl', wanted: [letters], reach };
    const all = expressionOf(raw.engine, search);
    const own = expressionOf(raw.engine, { ...search, owner: user });
    const [until, most] = [`${letters}\u{10FFFF}`, reach === 'beginnings' ? SHOWN : 2 * SHOWN];
    return statement({ own, all, named, user, letters, until, most });
  };
  return async (letters) => {
    const beginning = await find(letters, 'beginnings', `% ${letters}%`);
    const ids = new Set(beginning.map((row) => row['id']));
    const inside = beginning.length < SHOWN ? await find(letters, 'anywhere', `%${letters}%`) : [];
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
