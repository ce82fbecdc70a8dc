import type { RecordRef } from '@daybook/shared/records/record';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { type AnyRecord, recordQuery } from '../../features/records/records.queries.ts';
import { RecordFields } from '../../features/records/ui/record-fields.tsx';
import { recordPath } from '../../shared/lib/paths.ts';
import { useCurrency } from '../../shared/session/use-currency.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { SkeletonRows } from '../../shared/ui/skeleton.tsx';
import { useMayChange } from './use-may.ts';

const Fields = ({ record }: { readonly record: AnyRecord }) => (
  <RecordFields
    type={record.type}
    record={record}
    currency={useCurrency()}
    readOnly={!useMayChange(record)}
  />
);

/** T-75: all fields of the record an activity is about, changed where they stand. */
export const RecordInfo = ({ of }: { readonly of: RecordRef }) => {
  const { data, error, refetch } = useQuery(recordQuery(of.type, of.id));
  return (
    <section aria-label={`About ${of.title}`} className="flex flex-col gap-3 border-t border-line pt-4">
      <h2 className="font-semibold">
        About{' '}
        <Link to={recordPath(of)} className="hover:underline">
          {of.title}
        </Link>
      </h2>
      {data && <Fields record={data} />}
      {!data && error && (
        <ErrorState what={`${of.title} could not be read.`} error={error} onRetry={() => void refetch()} />
      )}
      {!data && !error && <SkeletonRows label="Reading" rows={4} />}
    </section>
  );
};
