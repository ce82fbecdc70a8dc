import type { TimelineEntry } from '@daybook/shared/timeline/timeline-entry';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { ViewChips } from '../../../shared/ui/chips.tsx';
import { ExportLink } from '../../../shared/ui/export-link.tsx';
import { lazily } from '../../../shared/ui/lazily.ts';
import { PAGE_X, Page, PageHeader } from '../../../shared/ui/page.tsx';
import { type BrokenPart, refusedParts } from '../broken-parts.ts';
import { teamDaysQuery, teamTimelineQuery } from '../team.queries.ts';
import { countSearch, normalTeam, SPANS, teamQuery, teamSearch } from '../team-address.ts';
import { type TeamTimeline, useTeamTimeline } from '../use-team-timeline.ts';
import { DaysOfTeam, NumbersOfTeam } from './team-figures.tsx';
import { TeamWhose } from './team-whose.tsx';
import { TimelineEntries } from './timeline.tsx';
import { TimelineMends } from './timeline-mends.tsx';
import { TimelineToolbar } from './timeline-toolbar.tsx';

const SavedViews = lazily(async () => (await import('../../../shared/views/ui/saved-views.tsx')).SavedViews);

interface TeamTimelinesProps {
  readonly actionsFor: (entry: TimelineEntry) => ReactNode;
}

/** What of the address nobody knows, or else who of those asked about has gone. */
const useBroken = ({ address, filter, strip, unknown }: TeamTimeline): readonly BrokenPart[] => {
  const [search] = useSearchParams();
  const isKnown = unknown.length === 0;
  const { error } = useQuery({
    ...teamDaysQuery(countSearch(address, filter.actors, strip)),
    enabled: isKnown,
  });
  return isKnown ? refusedParts(search, error) : unknown;
};

/** What people, teams and accounts did: how much on each day, by person, and entry by entry. */
export const TeamTimelines = ({ actionsFor }: TeamTimelinesProps) => {
  const team = useTeamTimeline();
  const formats = useFormats();
  const { address, filter, table, change, addressOf } = team;
  const search = teamSearch(address, filter);
  const broken = useBroken(team);
  return (
    <Page title="Timelines">
      <PageHeader
        title="Timelines"
        lead={
          table.from === table.to
            ? formats.fullDay(table.from)
            : `${formats.fullDay(table.from)} to ${formats.fullDay(table.to)}`
        }
        actions={<ExportLink path={`/api/timeline/export.csv?${search}`} />}
      >
        <TeamWhose {...team} />
        <div className="flex flex-wrap items-center justify-between gap-3 print:hidden">
          <span className="flex min-w-0 items-center gap-1.5">
            <ViewChips
              label="How to look at it"
              views={[
                {
                  to: addressOf({ view: 'entries' }, {}),
                  label: 'Entries',
                  current: address.view === 'entries',
                },
                {
                  to: addressOf({ view: 'people' }, {}),
                  label: 'By person',
                  current: address.view === 'people',
                },
              ]}
            />
            <Suspense fallback={null}>
              <SavedViews list="timeline" query={teamQuery(address, filter)} normal={normalTeam} />
            </Suspense>
          </span>
          <ViewChips
            label="Days counted"
            views={SPANS.map((days) => ({
              to: addressOf({ days }, { from: null, to: null }),
              label: `${days} days`,
              current: address.days === days && filter.from === null && filter.to === null,
            }))}
          />
        </div>
        {broken.length > 0 ? <TimelineMends parts={broken} /> : <DaysOfTeam of={team} />}
      </PageHeader>
      {broken.length === 0 && (
        <div className={`${PAGE_X} flex flex-col gap-4 pt-3 pb-8`}>
          {address.view === 'people' ? (
            <NumbersOfTeam of={team} />
          ) : (
            <>
              <TimelineToolbar filter={filter} change={change} counts={undefined} withoutActors />
              <TimelineEntries
                pages={teamTimelineQuery(search)}
                filter={filter}
                change={change}
                recordId=""
                actionsFor={actionsFor}
              />
            </>
          )}
        </div>
      )}
    </Page>
  );
};
