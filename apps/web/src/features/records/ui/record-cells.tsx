import type { Opportunity } from '@daybook/shared/opportunities/opportunity';
import { Link } from 'react-router';
import { DayCell } from '../../../shared/fields/ui/field-cell.tsx';
import { useToday } from '../../../shared/lib/clock.ts';
import { useNarrow } from '../../../shared/lib/media.ts';
import { recordPath } from '../../../shared/lib/paths.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { Avatar } from '../../../shared/ui/avatar.tsx';
import type { AnyRecord } from '../records.queries.ts';

interface NameProps {
  readonly record: AnyRecord;
  readonly detail: string;
}

/** A record by its name, with a word about it below; on a phone also whose it is, which has no column there. */
export const NameCell = ({ record, detail }: NameProps) => {
  const account = useNarrow() ? record.account?.title : undefined;
  const below = [detail, account].filter(Boolean).join(' · ');
  return (
    <span className="flex items-center gap-2.5">
      <Avatar name={record.title} size="sm" {...(record.type !== 'contact' && { square: true })} />
      <span className="min-w-0">
        <Link to={recordPath(record)} className="block truncate font-medium hover:underline">
          {record.title}
        </Link>
        {below && <span className="block truncate text-sm text-ink-2">{below}</span>}
      </span>
    </span>
  );
};

/** Late where it should have been closed by now. */
export const ClosingCell = ({ sale }: { readonly sale: Opportunity }) => {
  const formats = useFormats();
  const today = useToday(formats.zone);
  const { expectedClosingOn: on, closedAt } = sale;
  if (on === null) return null;
  const late = closedAt === null && on < today;
  return (
    <span className={late ? 'text-late' : undefined}>
      <DayCell on={on} />
      {late && <span className="sr-only">, late</span>}
    </span>
  );
};
