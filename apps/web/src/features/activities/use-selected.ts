import type { ActivityRow } from '@daybook/shared/activities/activity';
import { BULK_MOST } from '@daybook/shared/activities/bulk.rules';
import { offered } from '@daybook/shared/activities/choice.rules';
import { useQuery } from '@tanstack/react-query';
import { useChoices } from '../../shared/choices/choices.state.ts';
import { isChecked } from '../../shared/lib/list-selection.ts';
import { useFormats } from '../../shared/lib/preferences.state.ts';
import type { ListSelection } from '../../shared/lib/use-list-selection.ts';
import { listCount } from './bulk.queries.ts';
import type { ListAddress } from './list-address.ts';

export interface SelectedProps {
  readonly address: ListAddress;
  readonly selection: ListSelection;
  readonly find: (id: string) => ActivityRow | undefined;
  /** The rows that have been read. */
  readonly keys: readonly string[];
}

/** The type whose outcomes are asked for when all that is selected is completed: calls before others. */
const useOutcomeType = ({ selection, find, keys }: SelectedProps): ActivityRow['type'] | null => {
  const { items } = useChoices();
  const rows = keys.filter((key) => isChecked(selection, key)).map(find);
  const types = new Set(rows.flatMap((row) => (row?.status === 'open' ? [row.type] : [])));
  const asking = [...types].filter((type) => offered(items, 'outcome', type).length > 0);
  return asking.includes('call') ? 'call' : (asking[0] ?? null);
};

/** How much is selected, in number and in words, and how much there is. */
export const useSelected = (props: SelectedProps) => {
  const { address, selection } = props;
  const { checked, allBut } = selection;
  const formats = useFormats();
  const outcomeType = useOutcomeType(props);
  const { data } = useQuery(listCount(address));
  const count = allBut ? (data === undefined ? null : data.count - allBut.size) : checked.size;
  const isTooMany = (count ?? 0) > BULK_MOST || (allBut !== undefined && data?.capped === true);
  const number = count === null ? 'All' : formats.number(count);
  return {
    count,
    outcomeType,
    /** "12 activities". */
    what: count === 1 ? '1 activity' : `${number} activities`,
    said: isTooMany
      ? `More than ${formats.number(BULK_MOST)} match. Narrow the list first.`
      : `${number} selected`,
    isTooMany,
    /** What more there is to select: all that match. */
    all: allBut || data === undefined || data.capped || data.count <= checked.size ? null : data.count,
  };
};
