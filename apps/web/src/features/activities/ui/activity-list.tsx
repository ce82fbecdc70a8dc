import type { ActivityRow } from '@daybook/shared/activities/activity';
import { useCallback, useMemo } from 'react';
import { useMinute } from '../../../shared/lib/clock.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import type { RowState } from '../../../shared/ui/row-shell.tsx';
import { GroupHeading, VirtualList } from '../../../shared/ui/virtual-list.tsx';
import { rowWords } from '../due-words.ts';
import { type GroupContext, namesDay, type RowGroup } from '../grouping.ts';
import { isMine, type ListAddress } from '../list-address.ts';
import { ActivityRowView, type RowActions } from './activity-row.tsx';

const keyOf = (row: ActivityRow): string => row.id;

interface ActivityListProps {
  readonly label: string;
  readonly address: ListAddress;
  readonly groups: readonly RowGroup[];
  /** What the groups were made with: rows are worded by the same day. */
  readonly context: GroupContext;
  readonly myId: string;
  readonly selected: string | null;
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

/** The rows of a list under their headings. */
export const ActivityList = (props: ActivityListProps) => {
  const { label, address, groups, context, myId, selected, actions, ...handlers } = props;
  const now = useMinute();
  const showOwner = !isMine(address, myId);
  const renderRow = useCallback(
    (row: ActivityRow, state: RowState) => {
      const { formats, dayIn } = context;
      const underDay = namesDay(row, address, context);
      return (
        <ActivityRowView
          row={row}
          words={rowWords(row, address.view, { formats, now, dayIn, underDay })}
          selected={state.selected}
          tabIndex={state.tabIndex}
          struck={row.status === 'done' && address.view === 'today'}
          showOwner={showOwner}
          now={now}
          actions={actions}
        />
      );
    },
    [address, context, now, showOwner, actions],
  );
  return (
    <VirtualList
      label={label}
      groups={useHeadings(groups)}
      rowKey={keyOf}
      renderRow={renderRow}
      selected={selected}
      {...handlers}
    />
  );
};
