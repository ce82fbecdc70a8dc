import { CATEGORIES } from '@daybook/shared/timeline/category';
import { keyOf, type Raw } from './raw.ts';

const PAGE = `select entry.key, link.happened_at, entry.recorded_at, entry.category, entry.payload, actor.id as actor_id,
  actor.name as actor_name, via.id as via_id, via.type as via_type, via.title as via_title
  from timeline_link link join timeline_entry entry on entry.key = link.entry_key
  left join users actor on actor.key = entry.actor_key left join record via on via.key = link.via_key
  where link.withdrawn = 0 and link.record_key = ? order by link.happened_at desc, link.entry_key desc limit 50`;

const ON = `select link.entry_key, record.id, record.type, record.title from timeline_link link
  join record on record.key = link.record_key
  where link.entry_key in (${Array.from({ length: 50 }, () => '?').join(', ')}) and link.via_key is null order by link.record_key`;

const COUNTS = 'select category, sum(n) as n from timeline_count where record_key = ? group by category';

const iso = (ms: string | number | null | undefined): string => new Date(ms ?? 0).toISOString();

/** The least there is to do for the first page of a timeline: the statements, and their rows as the same JSON. */
export const floorTimeline = (raw: Raw): ((id: string) => Promise<string>) => {
  const find = raw.prepare('select key from record where id = ?');
  const page = raw.prepare(PAGE);
  const on = raw.prepare(ON);
  const counts = raw.prepare(COUNTS);
  return async (id) => {
    const key = keyOf(await find([id]));
    const rows = await page([key]);
    const records = Map.groupBy(await on(rows.map((row) => row['key'] ?? 0)), (row) => row['entry_key']);
    const numbers = Object.fromEntries(CATEGORIES.map((category) => [category, 0]));
    for (const { category, n } of await counts([key])) numbers[String(category)] = Number(n);
    const last = rows.at(-1);
    return JSON.stringify({
      items: rows.map((row) => ({
        key: row['key'],
        happenedAt: iso(row['happened_at']),
        recordedAt: iso(row['recorded_at']),
        category: row['category'],
        actor: { id: row['actor_id'], name: row['actor_name'] },
        through: null,
        payload: JSON.parse(String(row['payload'])),
        // Of edits in a row; the data has none.
        parts: [],
        records: (records.get(row['key'] ?? 0) ?? []).map(({ entry_key: _key, ...ref }) => ref),
        via:
          row['via_id'] === null
            ? null
            : { id: row['via_id'], type: row['via_type'], title: row['via_title'] },
      })),
      cursor: encodeURIComponent(JSON.stringify([last?.['happened_at'], last?.['key']])),
      counts: numbers,
      lookedBackTo: null,
    });
  };
};
