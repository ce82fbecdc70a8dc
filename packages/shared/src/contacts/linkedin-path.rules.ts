import { decodePercent, isOpaque, readId, readSlug } from './linkedin-slug.rules.ts';

export type LinkedInReason =
  | 'empty'
  | 'not-linkedin'
  | 'look-alike'
  | 'short-link'
  | 'company'
  | 'search'
  | 'post'
  | 'job'
  | 'group'
  | 'no-person'
  | 'own-profile';

export interface LinkedInPerson {
  readonly kind: 'profile' | 'sales' | 'recruiter';
  /** One per person and kind of address, for comparing: `linkedin.com/in/jane-doe`. Reading it again changes nothing. */
  readonly identity: string;
  /** The address to open. */
  readonly url: string;
}

export type LinkedInReading = LinkedInPerson | { readonly kind: 'refused'; readonly reason: LinkedInReason };

export const refusedLink = (reason: LinkedInReason): LinkedInReading => ({ kind: 'refused', reason });

const person = (kind: LinkedInPerson['kind'], path: string): LinkedInReading => ({
  kind,
  identity: `linkedin.com/${path}`,
  url: `https://www.linkedin.com/${encodeURI(path).replaceAll('%25', '%')}`,
});

/** Names under /in/ that stand for whoever looks, and for anybody whose profile is hidden. */
const OWN = new Set(['me', 'edit']);
const NOBODY = new Set(['unavailable']);

/** An address pasted behind the one that was there already: `/in/https://www.linkedin.com/in/jane-doe`. */
const OVER_AGAIN = /^(?:in|https?:|(?:[a-z]{1,3}\.)?linkedin\.com)$/i;

const nameIn = (segments: readonly string[]): string =>
  segments.find((segment) => !OVER_AGAIN.test(segment)) ?? segments.at(-1) ?? '';

const profile = (raw: string): LinkedInReading => {
  const slug = readSlug(raw);
  if (slug === undefined || NOBODY.has(slug)) return refusedLink('no-person');
  return OWN.has(slug) ? refusedLink('own-profile') : person('profile', `in/${slug}`);
};

/** The form before custom names: a name and three numbers. With fewer, it may be any of several people. */
const legacyProfile = ([name = '', ...numbers]: readonly string[]): LinkedInReading => {
  if (name.toLowerCase() === 'dir') return refusedLink('search');
  const parts = [name, ...numbers.slice(0, 3)].map(readSlug).filter((part) => part !== undefined);
  return parts.length < 4 ? refusedLink('no-person') : person('profile', `pub/${parts.join('/')}`);
};

/** `/profile/view?id=`: an opaque id is the same as under /in/, a number is a member in the old counting. */
const viewedProfile = ([verb = '', name = '']: readonly string[], query: string): LinkedInReading => {
  if (verb.toLowerCase() === 'in') return profile(name);
  if (verb.toLowerCase() !== 'view') return refusedLink('no-person');
  const id = readId(/(?:^|&)id=([^&]*)/i.exec(query)?.[1] ?? '');
  if (id === undefined) return refusedLink('no-person');
  if (isOpaque(id)) return profile(id);
  return /^\d+$/.test(id) ? person('profile', `profile/view?id=${id}`) : refusedLink('no-person');
};

const SALES = new Map([
  ['lead', 'sales/lead'],
  ['people', 'sales/lead'],
  ['profile', 'sales/profile'],
]);

const salesLead = ([section = '', raw = '']: readonly string[]): LinkedInReading => {
  const name = section.toLowerCase();
  const home = SALES.get(name);
  const id = home && readId(raw);
  if (id) return person('sales', `${home}/${id}`);
  if (name === 'search') return refusedLink('search');
  return refusedLink(/^(?:company|accounts?)$/.test(name) ? 'company' : 'no-person');
};

/** Recruiter shows a person under several pages; the id follows `profile` on each of them. */
const recruit = (segments: readonly string[]): LinkedInReading => {
  const names = segments.map((segment) => segment.toLowerCase());
  const id = readId(segments[names.lastIndexOf('profile') + 1] ?? '');
  if (names.includes('profile'))
    return id ? person('recruiter', `talent/profile/${id}`) : refusedLink('no-person');
  return refusedLink(/search/.test(names[0] ?? '') ? 'search' : 'no-person');
};

type ReadSection = (rest: readonly string[], query: string) => LinkedInReading;

const PEOPLE = new Map<string, ReadSection>([
  ['in', (segments) => profile(nameIn(segments))],
  ['pub', legacyProfile],
  ['profile', viewedProfile],
  ['sales', salesLead],
  ['talent', recruit],
  ['recruiter', recruit],
  ['feed', ([section = '']) => refusedLink(section.toLowerCase() === 'update' ? 'post' : 'no-person')],
]);

const OTHERS = new Map<string, LinkedInReason>([
  ...['company', 'company-beta', 'companies', 'school', 'showcase', 'organization', 'edu', 'products'].map(
    (name): [string, LinkedInReason] => [name, 'company'],
  ),
  ...['search', 'vsearch', 'directory'].map((name): [string, LinkedInReason] => [name, 'search']),
  ...['posts', 'pulse', 'newsletters', 'article', 'embed', 'today', 'video', 'news'].map(
    (name): [string, LinkedInReason] => [name, 'post'],
  ),
  ...['jobs', 'job', 'jobs-guest', 'hiring'].map((name): [string, LinkedInReason] => [name, 'job']),
  ...['groups', 'group', 'groupitem', 'grp'].map((name): [string, LinkedInReason] => [name, 'group']),
  ['me', 'own-profile'],
]);

/** Put before a path by mail and by the site for phones; they change nothing about whose it is. */
const WRAPPERS = new Set(['comm', 'mwlite']);

const sectionName = (raw: string | undefined): string =>
  (decodePercent(raw ?? '') ?? '').toLowerCase().replace(/[^a-z-].*$/s, '');

/** Whether a path without a host starts as LinkedIn's own do. */
export const isLinkedInSection = (path: string): boolean => {
  const name = sectionName(path.slice(1).split(/[\\/?#]/, 1)[0]);
  return PEOPLE.has(name) || OTHERS.has(name) || WRAPPERS.has(name);
};

/** Steps such as `/../` are taken as a browser takes them, so that the person named is the one it would open. */
const walkPath = (path: string): string[] => {
  const walked: string[] = [];
  for (const segment of path.split(/[\\/]+/)) {
    const step = segment.replace(/%2e/gi, '.');
    if (step === '..') walked.pop();
    else if (step !== '' && step !== '.') walked.push(segment);
  }
  return walked;
};

/** What a path on LinkedIn's own host stands for. `tail` is everything after the host. */
export const readLinkedInPath = (tail: string): LinkedInReading => {
  const [, path = '', query = ''] = /^([^?#]*)(?:\?([^#]*))?/s.exec(tail) ?? [];
  const segments = walkPath(path);
  while (WRAPPERS.has(sectionName(segments[0]))) segments.shift();
  const [section, ...rest] = segments;
  const name = sectionName(section);
  return PEOPLE.get(name)?.(rest, query) ?? refusedLink(OTHERS.get(name) ?? 'no-person');
};
