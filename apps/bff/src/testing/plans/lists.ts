import { VIEWS } from '@daybook/shared/activities/activity-list';
import { OPPORTUNITY_SORTS, RECORD_SORTS } from '@daybook/shared/records/record-list';
import { filledId } from './fill.ts';
import type { Filled } from './fill-background.ts';

/** A list, count or file of the API, and every way to ask for it in which its statements differ. */
export interface Asked {
  readonly route: string;
  readonly ways: (filled: Filled) => readonly string[];
  /** The most rows of one table that a statement takes in its hand, where a page needs more, and why. */
  readonly most?: { readonly rows: number; readonly sorted?: number; readonly because: string };
}

const at = (route: string, queries: readonly string[] = [''], most?: Asked['most']): Asked => ({
  route: `GET ${route}`,
  ways: () => queries.map((query) => (query === '' ? route : `${route}?${query}`)),
  ...(most === undefined ? {} : { most }),
});

/** A list of something: its id is put for the part of the path that is a parameter. */
const on = (
  route: string,
  idOf: (filled: Filled) => string,
  queries: readonly string[] = [''],
  most?: Asked['most'],
): Asked => ({
  ...at(route, queries, most),
  ways: (filled) => queries.map((query) => `${route.replace(/:\w+/, idOf(filled))}?${query}`),
});

const filter = (field: string, op: string, value?: unknown): string =>
  `filter=${encodeURIComponent(JSON.stringify({ all: [{ field, op, ...(value === undefined ? {} : { value }) }] }))}`;

const ACCOUNT = filledId(1_000_001);
const CONTACT = filledId(1_010_001);
const COLLEAGUE = filledId(1);

/** No index knows what a condition asks, so rows are looked at in the order of the list until a page is full. */
const LOOKED_AT = {
  rows: 17_000,
  because: 'a condition is looked at row by row, in the order of the list, until a page is full',
} as const;

const COUNTED = { rows: 10_100, because: 'ten thousand are counted' } as const;

const SORTED = {
  rows: 24_000,
  sorted: 24_000,
  because: 'what words find is brought into the order of the list: as much as there is of it',
} as const;

const OPEN = {
  rows: 8000,
  sorted: 8000,
  because: 'it is about all that is open, which does not grow with history',
} as const;

const LIST = ['', 'owner=me', 'owner=none', `owner=${COLLEAGUE}`, 'state=archived', 'tag=Tag%201'];
const FOUND = ['search=raman77', 'search=northwind', 'search=no'];

const records = (
  route: string,
  sorts: readonly string[],
  more: readonly string[] = [],
  most?: Asked['most'],
): Asked[] => {
  const within = [`account=${ACCOUNT}`, `account=${ACCOUNT}&owner=me`];
  const narrowed = [...LIST, ...within, ...more];
  return [
    at(route, [...narrowed, ...sorts.map((sort) => `sort=${sort}`)], most),
    at(route, FOUND, SORTED),
    at(`${route}/export.csv`, ['', 'owner=me'], most),
    at(`${route}/export.csv`, FOUND, SORTED),
  ];
};

/** Of each account on a page: how many contacts and open sales it has. */
const WITH_COUNTS = { rows: 12_000, because: 'what each account on the page has is counted' } as const;

const RECORD_LISTS: readonly Asked[] = [
  ...records('/accounts', RECORD_SORTS, [], WITH_COUNTS),
  ...records('/contacts', RECORD_SORTS, ['owner=me&sort=-activity', `account=${ACCOUNT}&sort=created`]),
  ...records(
    '/opportunities',
    [...RECORD_SORTS, ...OPPORTUNITY_SORTS],
    ['stage=open', 'stage=won', 'stage=open&sort=closing', `contact=${CONTACT}`, 'closedSince=2026-11-20'],
  ),
  ...records('/deals', RECORD_SORTS),
  ...records('/campaigns', RECORD_SORTS, [`deal=${filledId(1_050_001)}`]),
  ...records('/contracts', RECORD_SORTS),
  at(
    '/contacts',
    [
      filter('first_name', 'is', 'Priya'),
      filter('email', 'contains', 'northwind'),
      filter('tags', 'is', ['Tag 1']),
      filter('created_at', 'after', '2026-11-01'),
      filter('custom.shoe_size', 'is', 'size 7'),
      filter('last_name', 'is', 'Nobody'),
    ],
    LOOKED_AT,
  ),
  at('/opportunities/board', [''], OPEN),
  at('/records/count', ['type=contact', 'type=contact&owner=me', 'type=opportunity&stage=open'], COUNTED),
  at('/records/count', ['type=contact&search=northwind'], SORTED),
  at('/accounts/likely-duplicates', ['name=Northwind%2077']),
  at('/contacts/likely-duplicates', [
    'lastName=Raman%2077',
    'email=p77@northwind.example',
    'phone=%2B41446000077',
  ]),
  at('/duplicates', ['', 'type=account']),
  at('/tags'),
  on('/records/:id/files', () => CONTACT),
  on('/records/:id/files/count', () => ACCOUNT),
  at('/trash', ['', 'of=activity']),
];

const ACTIVITY_LIST = [
  ...VIEWS.map((view) => `view=${view}`),
  ...['open', 'done', 'trashed'].map((view) => `owner=all&view=${view}`),
  'type=call,meeting',
  `account=${ACCOUNT}`,
  `view=done&account=${ACCOUNT}`,
  'from=2026-11-01&to=2026-11-30',
  'view=done&from=2026-11-01&to=2026-11-30',
  'text=n77',
];

/** Those that bear a tag are looked for among what is listed. */
const TAGGED = ['tag=Tag%201', 'view=done&tag=Tag%201', 'tag=Nothing'];

const ACTIVITY_LISTS: readonly Asked[] = [
  at('/activities', ACTIVITY_LIST),
  at(
    '/activities',
    ['priority', 'type', 'account', 'owner', 'created'].map((sort) => `sort=${sort}`),
    OPEN,
  ),
  at('/activities', [filter('subject', 'contains', 'Call 7')], LOOKED_AT),
  at('/activities', [...TAGGED, filter('tags', 'is', ['Tag 1'])], LOOKED_AT),
  at('/activities', ['text=call&view=done'], SORTED),
  at('/activities/export.csv', ['', 'view=done', 'owner=all']),
  at('/activities/count', ACTIVITY_LIST, COUNTED),
  at('/activities/counts', ['', 'owner=all'], OPEN),
  at('/activities/today', ['', 'owner=all'], OPEN),
  at('/activities/calendar', [
    'from=2026-11-23&to=2026-11-29',
    `from=2026-11-01&to=2026-11-30&owner=${COLLEAGUE}`,
  ]),
  at('/activities/clashes', ['start=2026-11-24T10:00:00Z']),
  on(
    '/records/:id/activities',
    () => CONTACT,
    [
      ...['open', 'done'].flatMap((status) => [`status=${status}`, `status=${status}&type=call`]),
      `status=done&internal=${COLLEAGUE}`,
      `status=done&external=${CONTACT}`,
      ...['customer', 'all'].map((relation) => `status=open&relation=${relation}`),
    ],
    COUNTED,
  ),
  on('/records/:id/activities', () => ACCOUNT, ['status=open', 'status=done'], COUNTED),
  on('/records/:id/pinned', () => CONTACT),
  on('/activities/:id/chain', () => filledId(6)),
  on('/attachments/:id/versions', () => filledId(2)),
];

const NARROWED = [
  '',
  'category=calls',
  'category=calls,notes',
  'text=signs',
  'from=2026-11-01&to=2026-11-23',
];
const DAYS = 'from=2026-11-01&to=2026-11-30';
const WHOSE = ['', `actor=${COLLEAGUE}`, `account=${ACCOUNT}`, `actor=${COLLEAGUE}&account=${ACCOUNT}`];

/** Of what happened in the days that were asked about, which is some tens of thousands here. */
const A_MONTH = { rows: 100_000, because: 'all that happened in a month is counted' } as const;

const TIMELINES: readonly Asked[] = [
  on('/records/:id/timeline', () => CONTACT, [...NARROWED, 'rollUp=0', `actor=${COLLEAGUE}`, 'type=call']),
  on('/records/:id/timeline', () => ACCOUNT, [...NARROWED, 'rollUp=0', `person=${CONTACT}`]),
  at('/timeline', [...NARROWED, ...WHOSE]),
  at('/timeline/export.csv', ['from=2026-11-20', `actor=${COLLEAGUE}`]),
  at(
    '/timeline/days',
    WHOSE.map((whose) => `${DAYS}&${whose}`),
    A_MONTH,
  ),
  at(
    '/timeline/people',
    WHOSE.map((whose) => `${DAYS}&${whose}`),
    A_MONTH,
  ),
];

const OTHERS: readonly Asked[] = [
  at(
    '/search',
    ['raman77', 'northwind', 'no', 'orthwi', '41446000077', '4144', '4144600', 'northwind&types=account'].map(
      (q) => `q=${q}`,
    ),
  ),
  at(
    '/search/everything',
    ['raman77', 'northwind', 'n77', 'all', 'offer', 'ffe', 'no', '41446000077', '4144', '4144600'].map(
      (q) => `q=${q}`,
    ),
  ),
  at('/recent'),
  at('/notices', ['', 'state=unread']),
  at('/notices/counts'),
  at('/operations', ['', 'actor=all']),
  on('/operations/:id/skipped', ({ operation }) => operation),
  at('/jobs', ['', 'state=dead']),
  at('/imports'),
  on('/imports/:id/rejects.csv', ({ import: id }) => id),
  on('/imports/:id/unread.csv', ({ import: id }) => id),
  at('/forms'),
  on('/forms/:id/submissions', ({ form }) => form),
  at('/webhooks'),
  on('/webhooks/:id/deliveries', ({ webhook }) => webhook),
  at('/views'),
  at('/templates'),
  at('/api-keys', ['', 'of=all']),
  at('/sessions'),
  at('/users', ['', 'state=all']),
  at('/teams'),
  at('/choices'),
  at('/stages'),
  at('/fields'),
  at('/linkedin-actions'),
];

/** Every list, count and file of a list that the API answers. */
export const LISTS: readonly Asked[] = [...RECORD_LISTS, ...ACTIVITY_LISTS, ...TIMELINES, ...OTHERS];
