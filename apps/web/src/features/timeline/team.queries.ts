import type { TeamDays, TeamNumbers } from '@daybook/shared/timeline/team-timeline';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { apiFetch } from '../../shared/api/api-fetch.ts';
import { timelinePages } from './timeline.queries.ts';

/** What people, teams and accounts did, a page at a time. */
export const teamTimelineQuery = (search: URLSearchParams) =>
  timelinePages(['team'], '/api/timeline', search);

/** How much they did on each day. */
export const teamDaysQuery = (search: URLSearchParams) =>
  queryOptions({
    queryKey: ['timeline', 'team-days', search.toString()],
    queryFn: async ({ signal }): Promise<TeamDays> =>
      (await apiFetch(`/api/timeline/days?${search}`, { signal })).json(),
    placeholderData: keepPreviousData,
  });

/** What each of them planned and did. */
export const teamNumbersQuery = (search: URLSearchParams) =>
  queryOptions({
    queryKey: ['timeline', 'team-people', search.toString()],
    queryFn: async ({ signal }): Promise<TeamNumbers> =>
      (await apiFetch(`/api/timeline/people?${search}`, { signal })).json(),
    placeholderData: keepPreviousData,
  });
