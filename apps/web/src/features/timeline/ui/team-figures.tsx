import { connectedOutcomes } from '@daybook/shared/timeline/team-numbers.rules';
import { useQuery } from '@tanstack/react-query';
import { useChoices } from '../../../shared/choices/choices.state.ts';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { teamDaysQuery, teamNumbersQuery } from '../team.queries.ts';
import { countSearch } from '../team-address.ts';
import type { TeamTimeline } from '../use-team-timeline.ts';
import { TeamNumbersTable } from './team-numbers.tsx';
import { TeamStrip } from './team-strip.tsx';

interface FiguresProps {
  readonly of: TeamTimeline;
}

/** How much happened on each day; a press on a day shows what did, and another shows all of them again. */
export const DaysOfTeam = ({ of }: FiguresProps) => {
  const { address, filter, strip, change } = of;
  const { data, error, refetch } = useQuery(teamDaysQuery(countSearch(address, filter.actors, strip)));
  const chosen = filter.from !== null && filter.from === filter.to ? filter.from : null;
  if (!data && error)
    return <ErrorState what="The days could not be counted." error={error} onRetry={() => void refetch()} />;
  if (!data) return <div className="h-33" />;
  return (
    <TeamStrip
      days={data.days}
      chosen={chosen}
      categories={filter.categories}
      onChoose={(day, category) => {
        if (day === chosen && category === null) change({ from: null, to: null });
        else change({ from: day, to: day, ...(category && { categories: [category] }) });
      }}
    />
  );
};

/** What each of them planned and did within the days shown. */
export const NumbersOfTeam = ({ of }: FiguresProps) => {
  const { address, filter, table, addressOf } = of;
  const { items } = useChoices();
  const ofCalls = items.filter((choice) => choice.list === 'outcome' && choice.of === 'call');
  const { data, error, refetch } = useQuery(teamNumbersQuery(countSearch(address, filter.actors, table)));
  if (!data && error)
    return <ErrorState what="The numbers could not be read." error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows label="Counting" rows={5} />;
  if (data.items.length === 0) return <EmptyState>Nobody is in these teams yet.</EmptyState>;
  return (
    <TeamNumbersTable
      items={data.items}
      connected={connectedOutcomes(ofCalls)}
      addressOf={(userId, narrowed) =>
        addressOf(
          // The person alone: their teams would add everybody else's.
          { view: 'entries', teams: [] },
          { ...filter, categories: [], ...narrowed, ...table, actors: [userId] },
        )
      }
    />
  );
};
