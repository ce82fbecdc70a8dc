import { TAB_KEYS } from '../../apps/web/src/app/records/record-tabs.ts';
import { SETTINGS_PARTS } from '../../apps/web/src/app/settings-parts.ts';
import { PATTERNS, type PageName, recordPath, settingsPath } from '../../apps/web/src/shared/lib/paths.ts';
import type { Made } from './make-one-of-each.ts';

/** A record at each of its parts, as the app lists them. */
const parts =
  (type: keyof typeof TAB_KEYS) =>
  (made: Made): string[] =>
    TAB_KEYS[type].map((tab) => recordPath({ type, id: made[type] }, tab));

const itself = (name: PageName) => () => [PATTERNS[name] as string];

/** Where each page of the router is looked at: a page without an entry does not compile. */
export const ADDRESSES: Readonly<Record<PageName, (made: Made) => string[]>> = {
  today: itself('today'),
  activities: itself('activities'),
  activity: ({ activity, message, linkedIn }) =>
    [activity, message, linkedIn].map((id) => `/activities/${id}`),
  accounts: itself('accounts'),
  account: parts('account'),
  contacts: itself('contacts'),
  contact: parts('contact'),
  opportunities: () => ['/opportunities', '/opportunities?view=board'],
  opportunity: parts('opportunity'),
  deals: itself('deals'),
  deal: parts('deal'),
  campaigns: itself('campaigns'),
  campaign: parts('campaign'),
  contracts: itself('contracts'),
  contract: parts('contract'),
  import: itself('import'),
  timelines: () => ['/timelines', '/timelines?view=people'],
  history: () => [PATTERNS.history, `${PATTERNS.history}?actor=all`],
  calendar: () => ['/calendar', '/calendar?range=day'],
  queue: ({ linkedIn }) => ['/queue', `/queue/${linkedIn}`],
  duplicates: () => ['/duplicates', '/duplicates?type=account'],
  trash: () => ['/trash', '/trash?of=activity'],
  inbox: itself('inbox'),
  settings: () => SETTINGS_PARTS.map(({ key }) => settingsPath(key)),
  setup: itself('setup'),
  signIn: itself('signIn'),
  link: () => ['/link/unknown'],
};

const RECORDS: ReadonlySet<PageName> = new Set([
  'account',
  'contact',
  'opportunity',
  'deal',
  'campaign',
  'contract',
]);

const ofPages = (wanted: (name: PageName) => boolean) => (made: Made) =>
  (Object.keys(ADDRESSES) as PageName[]).filter(wanted).flatMap((name) => ADDRESSES[name](made));

/** Every address of the app, with something to show at each; what is put away; and one that is none. */
export const PARTS: Readonly<Record<string, (made: Made) => string[]>> = {
  'the pages of records': (made) => [
    ...ofPages((name) => RECORDS.has(name))(made),
    ...[made.archived, made.trashed].map((id) => recordPath({ type: 'deal', id })),
  ],
  'all other pages': (made) => [...ofPages((name) => !RECORDS.has(name))(made), '/nowhere'],
};

export const addressesOf = (made: Made): string[] => Object.values(PARTS).flatMap((of) => of(made));
