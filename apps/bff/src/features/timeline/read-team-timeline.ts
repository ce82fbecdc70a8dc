import type { Page } from '@daybook/shared/kernel/page';
import { type Instant, toInstant } from '@daybook/shared/kernel/time';
import type { TimelineEntry } from '@daybook/shared/timeline/timeline-entry';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { narrowingOf } from './narrowing.ts';
import { scanTimeline } from './scan-timeline.ts';
import { setsOfScope, teamScopeOf } from './team-scope.ts';
import { placeOf, timelinePage } from './timeline-answer.ts';
import type { TeamTimelineQuery } from './timeline-query.ts';

export type TeamTimelineAnswer = Page<TimelineEntry> & {
  readonly counts: null;
  readonly lookedBackTo: Instant | null;
};

/** A page of what some people, teams or accounts did, or everybody, newest first. */
export const readTeamTimeline = async (
  deps: Deps,
  user: CurrentUser,
  { actor, team, account, ...query }: TeamTimelineQuery,
): Promise<TeamTimelineAnswer> => {
  allow({ kind: 'user', user }, 'team.read-work');
  const { read } = deps.db;
  const sets = setsOfScope(await teamScopeOf(read, { actor, team, account }));
  const { isPlain: _isPlain, ...narrowing } = await narrowingOf(
    read,
    user,
    query,
    sets,
    placeOf(query.cursor),
  );
  const { lookedBackTo, ...scanned } = await scanTimeline(read, { ...narrowing, limit: query.limit });
  return {
    // Through which record matters on the timeline of one account only.
    ...(await timelinePage(read, {
      ...scanned,
      links: scanned.links.map((link) => ({ ...link, via_key: null })),
    })),
    counts: null,
    lookedBackTo: lookedBackTo === null ? null : toInstant(lookedBackTo),
  };
};
