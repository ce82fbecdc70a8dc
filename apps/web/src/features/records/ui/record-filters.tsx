import { RECORD_TYPE_LABELS, type RecordType } from '@daybook/shared/records/record-type';
import { ListFilter as FilterIcon, Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../../shared/ui/button.tsx';
import { ViewChips } from '../../../shared/ui/chips.tsx';
import { ExportLink } from '../../../shared/ui/export-link.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { askedFor, withFilter } from '../list-filter.ts';
import { boardViews, viewsOf } from '../list-views.ts';
import { recordExportPath } from '../records.queries.ts';
import { useListFilter } from '../use-list-filter.ts';
import { Narrowing } from './narrowing.tsx';

const SETTLES_MS = 200;

/** Words are looked for once one stops typing. */
const Words = ({ type }: { readonly type: RecordType }) => {
  const { filter, change } = useListFilter(type);
  const asked = filter.search ?? '';
  const [text, setText] = useState(asked);
  useEffect(() => {
    if (text === asked) return undefined;
    const timer = setTimeout(() => change({ search: text }), SETTLES_MS);
    return () => clearTimeout(timer);
  });
  return (
    <div className="max-w-md flex-1">
      <TextField
        label={`Search ${RECORD_TYPE_LABELS[type].many.toLowerCase()}`}
        hideLabel
        type="search"
        leading={Search}
        placeholder={type === 'contact' ? 'Name, email, phone, account' : 'Name'}
        value={text}
        onChange={setText}
      />
    </div>
  );
};

/** Search, and whose and which records are listed. */
export const RecordFilters = ({
  type,
  board = false,
}: {
  readonly type: RecordType;
  /** The list is shown as a board. */
  readonly board?: boolean;
}) => {
  const { filter, search, change } = useListFilter(type);
  const chosen = [filter.owner === 'me' ? undefined : filter.owner, filter.account, filter.tag].filter(
    Boolean,
  );
  const [open, setOpen] = useState(chosen.length > 0);
  const views = (board ? boardViews(filter) : viewsOf(type, filter)).map(
    ({ label, change: next, current }) => ({
      label,
      current,
      to: { search: String(withFilter(search, next)) },
    }),
  );
  return (
    <>
      <div className="flex items-center gap-2">
        <Words type={type} />
        <Button icon={FilterIcon} aria-expanded={open} onClick={() => setOpen(!open)}>
          {chosen.length === 0 ? 'Filter' : `Filter: ${chosen.length}`}
        </Button>
        <ExportLink path={recordExportPath(type, askedFor(filter))} />
      </div>
      {open && <Narrowing type={type} filter={filter} onChange={change} />}
      <ViewChips label={`Which ${RECORD_TYPE_LABELS[type].many.toLowerCase()}`} views={views} />
    </>
  );
};
