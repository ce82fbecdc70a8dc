import type { RecordType } from '@daybook/shared/records/record-type';
import { TIMELINE_PARAMS } from './timeline-params.ts';

/** Every address of the app. Routes are made from these patterns, links from the functions below. */
export const PATTERNS = {
  today: '/today',
  activities: '/activities',
  activity: '/activities/:id',
  queue: '/queue/:id?',
  calendar: '/calendar',
  accounts: '/accounts',
  account: '/accounts/:id',
  contacts: '/contacts',
  contact: '/contacts/:id',
  opportunities: '/opportunities',
  opportunity: '/opportunities/:id',
  deals: '/deals',
  deal: '/deals/:id',
  campaigns: '/campaigns',
  campaign: '/campaigns/:id',
  contracts: '/contracts',
  contract: '/contracts/:id',
  import: '/import',
  timelines: '/timelines',
  history: '/history',
  duplicates: '/duplicates',
  trash: '/trash',
  inbox: '/inbox',
  settings: '/settings/*',
  setup: '/setup',
  signIn: '/sign-in',
  link: '/link/:token',
} as const;

export type PageName = keyof typeof PATTERNS;

const LISTS: Readonly<Record<RecordType, string>> = {
  account: PATTERNS.accounts,
  contact: PATTERNS.contacts,
  opportunity: PATTERNS.opportunities,
  deal: PATTERNS.deals,
  campaign: PATTERNS.campaigns,
  contract: PATTERNS.contracts,
};

export const recordsPath = (type: RecordType): string => LISTS[type];

/** The page of a record, or one of its parts: `timeline`, `activities`. */
export const recordPath = (
  { type, id }: { readonly type: RecordType; readonly id: string },
  tab?: string,
): string => `${LISTS[type]}/${encodeURIComponent(id)}${tab ? `?tab=${tab}` : ''}`;

/** A record's timeline from one entry on. */
export const entryPath = (
  record: { readonly type: RecordType; readonly id: string },
  entry: number,
): string => `${recordPath(record, 'timeline')}&${TIMELINE_PARAMS.entry}=${entry}`;

export const activityPath = (id: string): string => `${PATTERNS.activities}/${encodeURIComponent(id)}`;

/** What of somebody's list is overdue. */
export const lateListPath = (userId: string): string =>
  `${PATTERNS.activities}?view=overdue&owner=${encodeURIComponent(userId)}`;

export const settingsPath = (part = ''): string => `/settings${part ? `/${part}` : ''}`;

/** What was done: by oneself, or by everybody. */
export const historyPath = (actor: 'me' | 'all'): string =>
  `${PATTERNS.history}${actor === 'all' ? '?actor=all' : ''}`;

/** The sign-in page, which goes on to where one wanted to be. */
export const signInPath = (from?: string): string =>
  from && from !== '/' ? `${PATTERNS.signIn}?from=${encodeURIComponent(from)}` : PATTERNS.signIn;

/** Where to go after signing in: only ever a place in the app, whatever the address says. */
export const afterSignIn = (from: string | null): string =>
  from && /^\/(?![/\\])/.test(from) && !from.startsWith(PATTERNS.signIn) ? from : PATTERNS.today;

/** Names the file that is looked at over a page, whichever page that is. */
export const FILE_PARAM = 'file';

/** A page with a file opened over it. */
export const withFile = (page: string, fileId: string): string =>
  `${page}${page.includes('?') ? '&' : '?'}${FILE_PARAM}=${encodeURIComponent(fileId)}`;

/** Where the file of an attachment is served. */
export const attachedFilePath = (id: string): string => `/api/attachments/${encodeURIComponent(id)}/file`;
