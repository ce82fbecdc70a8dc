import { NextActivity } from '../../features/activities/ui/next-activity.tsx';
import { KeptColumns } from '../../features/fields/ui/kept-columns.tsx';
import type { AnyRecord } from '../../features/records/records.queries.ts';
import { OpenSales } from '../../features/records/ui/open-sales.tsx';
import { RecordFields } from '../../features/records/ui/record-fields.tsx';
import { RecordTags } from '../../features/records/ui/record-tags.tsx';
import { useCurrency } from '../../shared/session/use-currency.ts';
import { Card } from '../../shared/ui/record-page.tsx';
import type { TabKey } from './record-tabs.ts';
import { ShownFrom } from './shown-from.tsx';
import { useMay, useMayChange } from './use-may.ts';

/** Columns an import brought along that no field took. */
const Extra = ({ record }: { readonly record: AnyRecord }) => {
  const may = useMay();
  const columns = 'extra' in record ? record.extra : {};
  return (
    <KeptColumns columns={columns} mayPromote={may('settings.change')}>
      {(content) => <Card title="From the import">{content}</Card>}
    </KeptColumns>
  );
};

interface AsideProps {
  readonly record: AnyRecord;
  readonly tab: TabKey;
}

/** What one wants to see beside a record: where its timeline comes from, what is planned next, its fields and tags. */
export const RecordAside = ({ record, tab }: AsideProps) => {
  const currency = useCurrency();
  const readOnly = !useMayChange(record);
  return (
    <>
      {tab === 'timeline' && 'related' in record && <ShownFrom account={record} />}
      <NextActivity recordId={record.id} />
      {tab === 'timeline' && (record.type === 'account' || record.type === 'contact') && (
        <OpenSales of={record} />
      )}
      {tab !== 'summary' && (
        <Card title="Details">
          <RecordFields type={record.type} record={record} currency={currency} readOnly={readOnly} />
        </Card>
      )}
      <Card title="Tags">
        <RecordTags record={record} readOnly={readOnly} />
      </Card>
      <Extra record={record} />
    </>
  );
};
