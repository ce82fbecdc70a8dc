import { activityItem, activityRow } from './floor-today.ts';
import { type Ask, keyOf, type Raw } from './raw.ts';

/** What is asked: calls and emails, or whatever is urgent, of which something came or that took long. */
export const CONDITIONS = {
  all: [
    {
      any: [
        { field: 'type', op: 'is', value: ['call', 'email'] },
        { field: 'priority', op: 'is', value: ['high'] },
      ],
    },
    {
      any: [
        { field: 'outcome', op: 'is', value: ['connected'] },
        { field: 'notes', op: 'contains', value: 'price' },
      ],
    },
  ],
} as const;

const SUCH = `(type in ('call', 'email') or priority = 1) and (outcome = 'connected' or lower(notes) like '%price%')`;

/** The last of one owner: a range of the index, as far as a page may need. */
const rangeOf = (owner: number): string =>
  `select * from (select key, completed_at from activity where owner_key = ${owner} and status = 'done' and ${SUCH}
    order by completed_at desc, key desc limit 50) as range_${owner}`;

/** The first page of what everybody has done of such a kind: a range for each owner, and only the page read in full. */
export const floorFilter = (raw: Raw): (() => Promise<string>) => {
  const owners = raw.prepare('select key from users where active = 1');
  const prepare = async (): Promise<Ask> => {
    const ranges = (await owners([])).map((row) => rangeOf(keyOf([row]))).join(' union all ');
    return raw.prepare(
      `with page as materialized (select key, completed_at from (${ranges}) as found
        order by completed_at desc, key desc limit 50)
      select ${activityRow('page join activity on activity.key = page.key')}
      order by page.completed_at desc, page.key desc`,
    );
  };
  let page: Promise<Ask> | undefined;
  return async () => {
    page ??= prepare();
    const rows = await (await page)([]);
    const last = rows.at(-1);
    return JSON.stringify({
      items: rows.map(activityItem),
      cursor:
        rows.length < 50 || last === undefined
          ? null
          : encodeURIComponent(JSON.stringify([last['completed_at'], last['key']])),
    });
  };
};
