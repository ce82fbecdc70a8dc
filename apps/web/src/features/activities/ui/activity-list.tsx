import type { ActivityRow } from '@daybook/shared/activities/activity';
import type { EpochMs } from '@daybook/shared/kernel/time';
import { memo, Suspense, useCallback, useMemo } from 'react';
import { useReachable } from '../../../shared/api/connection.state.ts';
import { useMinute } from '../../../shared/lib/clock.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { lazily } from '../../../shared/ui/lazily.ts';
import type { Checking, RowState } from '../../../shared/ui/row-shell.tsx';
import { GroupHeading, VirtualList } from '../../../shared/ui/virtual-list.tsx';
import { type DueWords, rowWords } from '../due-words.ts';
import { type DayContext, headingsFor, type RowGroup } from '../grouping.ts';
import { isMine, type ListAddress } from '../list-address.ts';
import { ActivityRowView, type RowActions } from './activity-row.tsx';

const ActivityColumnsHead = lazily(async () => (await import('./activity-cells.tsx')).ActivityColumnsHead);

const keyOf = (row: ActivityRow): string => row.id;

interface ActivityListProps {
  readonly label: string;
  readonly address: ListAddress;
  readonly groups: readonly RowGroup[];
  /** What the groups were made with: rows are worded by the same day. */
  readonly context: DayContext;
  readonly myId: string;
  readonly selected: string | null;
  readonly checked: { readonly has: (id: string) => boolean };
  readonly picking: boolean;
  readonly checking: Checking<ActivityRow>;
  readonly actions: RowActions;
  readonly onSelect: (id: string) => void;
  readonly onOpen: (row: ActivityRow) => void;
  readonly onOpenFull: (row: ActivityRow) => void;
  readonly onMore: (() => void) | undefined;
  readonly onSight: (from: number, to: number) => void;
}

const useHeadings = (groups: readonly RowGroup[]) => {
  const formats = useFormats();
  return useMemo(
    () =>
      groups.map(({ key, title, late, count, rows }) => ({
        key,
        rows,
        heading: (
          <GroupHeading late={late} {...(count !== null && { count: formats.number(count) })}>
            {title}
          </GroupHeading>
        ),
      })),
    [groups, formats],
  );
};

/** Asked once per row; after that the answer is the same object. */
const perRow = <T extends object>(read: (row: ActivityRow) => T): ((row: ActivityRow) => T) => {
  const known = new WeakMap<ActivityRow, T>();
  return (row) => {
    const answer = known.get(row) ?? read(row);
    known.set(row, answer);
    return answer;
  };
};

/** The words about when, the same object for a row as long as the minute is, so that the row need not be drawn again. */
const useWords = (address: ListAddress, { formats, dayIn, weekStart }: DayContext, now: EpochMs) =>
  useMemo(() => {
    const headingAt = headingsFor(address, { formats, dayIn, weekStart });
    return perRow((row): DueWords => {
      // What is done stands under Today where the list is of today.
      const underDay = (address.view === 'today' && row.status === 'done') || headingAt(row).isDay;
      return rowWords(row, address.view, { formats, now, dayIn, underDay });
    });
  }, [address, formats, dayIn, weekStart, now]);

/** The rows of a list under their headings. What is open beside them does not concern it. */
export const ActivityList = memo((props: ActivityListProps) => {
  const { label, address, groups, context, myId, selected, actions, ...handlers } = props;
  const now = useMinute();
  const showOwner = !isMine(address, myId);
  const blocked = !useReachable();
  const wordsOf = useWords(address, context, now);
  const { columns, view } = address;
  const struck = view === 'today';
  const renderRow = useCallback(
    (row: ActivityRow, state: RowState) => (
      <ActivityRowView
        row={row}
        words={wordsOf(row)}
        selected={state.selected}
        tabIndex={state.tabIndex}
        struck={struck && row.status === 'done'}
        showOwner={showOwner}
        columns={columns}
        blocked={blocked}
        now={now}
        actions={actions}
      />
    ),
    [wordsOf, struck, showOwner, columns, blocked, now, actions],
  );
  return (
    // Never narrower than its columns can be read in.
    <div className={columns === '' ? undefined : 'md:min-w-min'}>
      <VirtualList
        label={label}
        groups={useHeadings(groups)}
        rowKey={keyOf}
        renderRow={renderRow}
        selected={selected}
        head={
          columns !== '' && (
            <Suspense fallback={null}>
              <ActivityColumnsHead columns={columns} when={view === 'done' ? 'Done' : 'Due'} />
            </Suspense>
          )
        }
        {...handlers}
      />
    </div>
  );
});
ActivityList.displayName = 'ActivityList';
