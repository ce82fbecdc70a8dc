import { PATTERNS } from '../../apps/web/src/shared/lib/paths.ts';

/** The parts of the settings, in the order of their navigation. */
export const SETTINGS = [
  'profile',
  'templates',
  'sessions',
  'api',
  'users',
  'teams',
  'linkedin',
  'activity-types',
  'webhooks',
  'workspace',
  'operations',
];

/** Every address of the app, with something to show at each. */
export const addressesOf = (ids: Readonly<Record<string, string>>): string[] =>
  Object.entries(PATTERNS).flatMap(([name, pattern]) => {
    if (name === 'settings') return SETTINGS.map((part) => `/settings/${part}`);
    return [pattern.replace(':id', ids[name] ?? '').replace(':token', 'unknown')];
  });
