import type { RecordType } from '@daybook/shared/records/record-type';
import { PAGE_X } from '../../../shared/ui/page.tsx';
import { MendLine } from '../../../shared/views/ui/mend-line.tsx';
import { useListColumns } from '../use-list-columns.ts';
import { useListFilter } from '../use-list-filter.ts';

/** What an address or a view asks of a list that cannot be had any more, and how to go on without it. */
export const ListMends = ({ type }: { readonly type: RecordType }) => {
  const { noSort, change } = useListFilter(type);
  const { gone, keys, show } = useListColumns(type);
  if (noSort === undefined && gone.length === 0) return null;
  return (
    <div className={`${PAGE_X} flex flex-col gap-1.5 pb-2`}>
      {noSort !== undefined && (
        <MendLine what={noSort} label="Use the usual order" onMend={() => change({ sort: null })} />
      )}
      {gone.map(({ key, why }) => (
        <MendLine
          key={key}
          what={why}
          label="Take the column off"
          onMend={() => show(keys.filter((one) => one !== key))}
        />
      ))}
    </div>
  );
};
