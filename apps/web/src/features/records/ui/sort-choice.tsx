import type { ListColumn } from '@daybook/shared/records/record-columns.rules';
import type { RecordType } from '@daybook/shared/records/record-type';
import { ArrowDownWideNarrow, ArrowUpNarrowWide } from 'lucide-react';
import { IconButton } from '../../../shared/ui/icon-button.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import { readSort, sortText, startsDescending } from '../list-filter.ts';
import { useListFilter } from '../use-list-filter.ts';

interface SortChoiceProps {
  readonly type: RecordType;
  readonly columns: readonly ListColumn[];
}

/** What the list is sorted by, also by what it does not show; and why not by everything. */
export const SortChoice = ({ type, columns }: SortChoiceProps) => {
  const { filter, change } = useListFilter(type);
  const { key, descending } = readSort(filter.sort);
  const options = columns.flatMap(({ sort, label }) => (sort === undefined ? [] : [{ value: sort, label }]));
  const isOffered = options.some(({ value }) => value === key);
  return (
    <div className="mt-auto flex flex-col gap-1.5 pt-2">
      <div className="flex items-end gap-1.5">
        <div className="min-w-0 flex-1">
          <Select
            label="Sorted by"
            value={key}
            options={isOffered ? options : [{ value: key, label: 'When it was closed' }, ...options]}
            onChange={(next) => change({ sort: sortText(next, startsDescending(next)) })}
          />
        </div>
        <IconButton
          icon={descending ? ArrowDownWideNarrow : ArrowUpNarrowWide}
          label={descending ? 'Turn round: smallest or oldest first' : 'Turn round: largest or newest first'}
          onClick={() => change({ sort: sortText(key, !descending) })}
        />
      </div>
      <p className="max-w-prose text-sm text-ink-3">
        By other fields it is not sorted: only these orders are kept, so that a list of a hundred thousand
        opens as fast as one of fifty. The filter finds by every field.
      </p>
    </div>
  );
};
