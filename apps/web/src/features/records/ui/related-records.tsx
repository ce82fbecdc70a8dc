import type { RecordRef } from '@daybook/shared/records/record';
import { RECORD_TYPE_LABELS } from '@daybook/shared/records/record-type';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { recordPath } from '../../../shared/lib/paths.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { Avatar } from '../../../shared/ui/avatar.tsx';
import { Button } from '../../../shared/ui/button.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { type AnyRecord, recordListQuery } from '../records.queries.ts';
import { NewRecordDialog } from './new-record-dialog.tsx';

export type RelatedType = 'contact' | 'opportunity' | 'deal' | 'campaign' | 'contract';

interface RelatedProps {
  /** Whose records are listed. */
  readonly of: AnyRecord;
  readonly type: RelatedType;
  readonly currency: string;
}

const Detail = ({ record }: { readonly record: AnyRecord }) => {
  const formats = useFormats();
  if ('jobTitle' in record) return record.jobTitle;
  if ('number' in record) return record.number;
  const worth = 'budget' in record ? record.budget : 'value' in record ? record.value : null;
  return worth === null ? null : formats.money(worth);
};

const Row = ({ record }: { readonly record: AnyRecord }) => (
  <li className="flex h-12.5 items-center gap-3 border-b border-line">
    <Avatar name={record.title} size="sm" {...(record.type !== 'contact' && { square: true })} />
    <span className="min-w-0 flex-1">
      <Link to={recordPath(record)} className="block truncate font-medium hover:underline">
        {record.title}
      </Link>
      <span className="block truncate text-sm text-ink-2">
        <Detail record={record} />
      </span>
    </span>
    <span className="text-sm text-ink-2">{record.owner?.name}</span>
  </li>
);

const refOf = ({ id, type, title }: AnyRecord): RecordRef => ({ id, type, title });

/** What is added here belongs here. */
const presetOf = (record: AnyRecord): Readonly<Record<string, RecordRef | null>> => {
  if (record.type === 'account') return { accountId: refOf(record) };
  return { accountId: record.account, [`${record.type}Id`]: refOf(record) };
};

/** What belongs to a record: contacts, opportunities, deals … of an account, campaigns of a deal. */
export const RelatedRecords = ({ of, type, currency }: RelatedProps) => {
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const preset = useMemo(() => presetOf(of), [of]);
  const query = useInfiniteQuery(recordListQuery(type, { [of.type]: of.id }));
  const { one, many } = RECORD_TYPE_LABELS[type];
  const rows = query.data?.pages.flatMap((page): readonly AnyRecord[] => page.items) ?? [];
  const add = (
    <Button icon={Plus} onClick={() => setAdding(true)}>
      Add {one.toLowerCase()}
    </Button>
  );
  return (
    <div className="flex flex-col gap-3">
      {query.isPending && <SkeletonRows label={`Reading the ${many.toLowerCase()}`} rows={3} />}
      {query.error && (
        <ErrorState
          what="The list could not be read."
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.data && rows.length === 0 && (
        <EmptyState action={add}>
          {many} of {of.title} will stand here.
        </EmptyState>
      )}
      {rows.length > 0 && (
        <>
          <div>{add}</div>
          <ul aria-label={many}>
            {rows.map((record) => (
              <Row key={record.id} record={record} />
            ))}
          </ul>
        </>
      )}
      {query.hasNextPage && (
        <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          Show more
        </Button>
      )}
      <NewRecordDialog
        type={type}
        open={adding}
        currency={currency}
        preset={preset}
        onClose={() => setAdding(false)}
        onCreated={(record) => void navigate(recordPath(record))}
      />
    </div>
  );
};
