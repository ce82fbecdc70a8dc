import { dayAt, type LocalDate, toMs } from '@daybook/shared/kernel/time';
import type { OperationSummary } from '@daybook/shared/operations/operation';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useReachable } from '../../../shared/api/connection.state.ts';
import { useToday } from '../../../shared/lib/clock.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { useUndo } from '../../../shared/operations/undo.queries.ts';
import { useMe } from '../../../shared/session/session.queries.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { ViewChips } from '../../../shared/ui/chips.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { PAGE_X, Page, PageHeader } from '../../../shared/ui/page.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { Tag } from '../../../shared/ui/tag.tsx';
import { GroupHeading } from '../../../shared/ui/virtual-list.tsx';
import { operationsQuery } from '../operations.queries.ts';

const UNREACHABLE = 'Daybook cannot be reached, so nothing can be undone now.';

const stateText = ({ state, progress }: OperationSummary): string | null => {
  if (state === 'undone') return 'Undone';
  if (state !== 'running') return null;
  return progress && progress.total > 0
    ? `Running, ${Math.floor((100 * progress.done) / progress.total)} %`
    : 'Running';
};

interface RowProps {
  readonly operation: OperationSummary;
  readonly showActor: boolean;
  readonly onUndo: (id: string) => void;
}

/** Who did it, and through which key where it was a program. */
const whoText = ({ actor, through }: OperationSummary, showActor: boolean): string => {
  const name = showActor ? (actor?.name ?? 'Daybook') : '';
  if (through === null) return name;
  return name === '' ? `Through the key ${through}` : `${name} through the key ${through}`;
};

const Row = ({ operation, showActor, onUndo }: RowProps) => {
  const formats = useFormats();
  const reachable = useReachable();
  const state = stateText(operation);
  const who = whoText(operation, showActor);
  return (
    <li className="flex min-h-11 items-center gap-3 py-1">
      <time
        dateTime={operation.at}
        title={formats.fullMoment(operation.at)}
        className="w-15 shrink-0 text-right text-sm whitespace-nowrap text-ink-2 tabular-nums"
      >
        {formats.time(operation.at)}
      </time>
      <span className="flex min-w-0 flex-1 flex-col">
        <span
          title={operation.label}
          className={`line-clamp-2 wrap-anywhere ${operation.state === 'undone' ? 'text-ink-2 line-through' : ''}`}
        >
          {operation.label}
        </span>
        {who !== '' && <span className="text-sm text-ink-2">{who}</span>}
      </span>
      {state && <Tag>{state}</Tag>}
      {operation.undoable && (
        <Button
          size="sm"
          icon={Undo2}
          aria-label={`Undo: ${operation.label}`}
          blocked={reachable ? undefined : UNREACHABLE}
          onClick={() => onUndo(operation.id)}
        >
          Undo
        </Button>
      )}
    </li>
  );
};

const byDay = (operations: readonly OperationSummary[], zone: string): [LocalDate, OperationSummary[]][] => {
  const days = new Map<LocalDate, OperationSummary[]>();
  for (const operation of operations) {
    const day = dayAt(toMs(operation.at), zone);
    days.set(day, [...(days.get(day) ?? []), operation]);
  }
  return [...days];
};

const Operations = ({ actor }: { readonly actor: 'me' | 'all' }) => {
  const formats = useFormats();
  const today = useToday(formats.zone);
  const { undo } = useUndo();
  const query = useInfiniteQuery(operationsQuery(actor));
  const days = useMemo(
    () => byDay(query.data?.pages.flatMap((page) => page.items) ?? [], formats.zone),
    [query.data, formats.zone],
  );
  if (query.isPending) return <SkeletonRows label="Reading the history" />;
  if (!query.data) {
    return (
      <ErrorState
        what="The history could not be read."
        error={query.error}
        onRetry={() => void query.refetch()}
      />
    );
  }
  if (days.length === 0)
    return <EmptyState>What you do will stand here for 30 days, to be taken back.</EmptyState>;
  return (
    <div className="flex flex-col gap-5">
      {days.map(([day, operations]) => (
        <section key={day} aria-label={formats.fullDay(day)}>
          <GroupHeading day>{day === today ? 'Today' : formats.longDay(day, today)}</GroupHeading>
          <ul className="mt-1">
            {operations.map((operation) => (
              <Row key={operation.id} operation={operation} showActor={actor === 'all'} onUndo={undo} />
            ))}
          </ul>
        </section>
      ))}
      {query.hasNextPage && (
        <div>
          <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            Show earlier
          </Button>
        </div>
      )}
    </div>
  );
};

/** What was done and can be taken back: one's own; managers and admins see everybody's. */
export const History = () => {
  const { role } = useMe();
  const [params] = useSearchParams();
  const seesAll = role === 'manager' || role === 'admin';
  const actor = seesAll && params.get('actor') === 'all' ? 'all' : 'me';
  return (
    <Page title="History">
      <PageHeader title="History" lead="What you do can be undone for 30 days.">
        {seesAll && (
          <ViewChips
            label="Whose"
            views={[
              { to: '?', label: 'Mine', current: actor === 'me' },
              { to: '?actor=all', label: 'Everybody’s', current: actor === 'all' },
            ]}
          />
        )}
      </PageHeader>
      <div className={`${PAGE_X} pt-3 pb-8`}>
        <Operations key={actor} actor={actor} />
      </div>
    </Page>
  );
};
