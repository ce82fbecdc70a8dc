import type { AnyRecord } from '../../features/records/records.queries.ts';
import { RecordFields } from '../../features/records/ui/record-fields.tsx';
import { TimelineList } from '../../features/timeline/ui/timeline.tsx';
import { TimelineFilters } from '../../features/timeline/ui/timeline-filters.tsx';
import { useCurrency } from '../../shared/session/use-currency.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/record-page.tsx';
import { useEntryActions } from './use-entry-actions.tsx';
import { useMayChange } from './use-may.ts';

interface SummaryProps {
  readonly record: AnyRecord;
  /** Nothing for those who may only look. */
  readonly onAdd: (() => void) | undefined;
}

/** What is known of a record, all of it, and below what happened (T-81). */
export const RecordSummary = ({ record, onAdd }: SummaryProps) => {
  const currency = useCurrency();
  const mayChange = useMayChange(record);
  const { actionsFor, dialog } = useEntryActions(record);
  return (
    <div className="flex flex-col gap-5">
      <Card title="Details">
        <RecordFields type={record.type} record={record} currency={currency} readOnly={!mayChange} wide />
      </Card>
      <TimelineFilters recordId={record.id} type={record.type} />
      <TimelineList
        recordId={record.id}
        actionsFor={actionsFor}
        start={onAdd && <Button onClick={onAdd}>Add activity</Button>}
      />
      {dialog}
    </div>
  );
};
