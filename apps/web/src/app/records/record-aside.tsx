import { NextActivity } from '../../features/activities/ui/next-activity.tsx';
import type { AnyRecord } from '../../features/records/records.queries.ts';
import { RecordFields } from '../../features/records/ui/record-fields.tsx';
import { RecordTags } from '../../features/records/ui/record-tags.tsx';
import { Card, Facts } from '../../shared/ui/record-page.tsx';
import { useCurrency } from './use-currency.ts';
import { useMay } from './use-may.ts';

/** Columns an import brought along that no field took. */
const Extra = ({ record }: { readonly record: AnyRecord }) => {
  const facts = 'extra' in record ? Object.entries(record.extra) : [];
  if (facts.length === 0) return null;
  return (
    <Card title="From the import">
      <Facts facts={facts.map(([label, value]) => ({ label, value }))} />
    </Card>
  );
};

/** What one wants to see beside a record: its fields, what is planned next, its tags. */
export const RecordAside = ({ record }: { readonly record: AnyRecord }) => {
  const currency = useCurrency();
  const may = useMay();
  const readOnly = !may('record.change') || record.state === 'trashed';
  return (
    <>
      <Card title="Details">
        <RecordFields type={record.type} record={record} currency={currency} readOnly={readOnly} />
      </Card>
      <NextActivity record={{ id: record.id, type: record.type, title: record.title }} />
      <Card title="Tags">
        <RecordTags record={record} readOnly={readOnly} />
      </Card>
      <Extra record={record} />
    </>
  );
};
