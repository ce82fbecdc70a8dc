import { openNewActivity } from '../../features/activities/new-activity.state.ts';
import { PinnedNotes } from '../../features/activities/ui/pinned-notes.tsx';
import { RecordActivities } from '../../features/activities/ui/record-activities.tsx';
import { RecordFiles } from '../../features/files/ui/record-files.tsx';
import type { AnyRecord } from '../../features/records/records.queries.ts';
import { RelatedRecords } from '../../features/records/ui/related-records.tsx';
import { TimelineList } from '../../features/timeline/ui/timeline.tsx';
import { useCurrency } from '../../shared/session/use-currency.ts';
import { Button } from '../../shared/ui/button.tsx';
import { RecordSummary } from './record-summary.tsx';
import { RELATED, type TabKey } from './record-tabs.ts';
import { useEntryActions } from './use-entry-actions.tsx';
import { useMay } from './use-may.ts';

const refOf = ({ id, type, title }: AnyRecord) => ({ id, type, title });

interface ContentProps {
  readonly record: AnyRecord;
  readonly tab: TabKey;
  /** Lets one choose files for it; undefined for those who may only look. */
  readonly onUpload: (() => void) | undefined;
}

/** What a tab of a record shows. */
export const RecordContent = ({ record, tab, onUpload }: ContentProps) => {
  const currency = useCurrency();
  const may = useMay();
  const { actionsFor, dialog } = useEntryActions(record);
  const add = may('activity.create') ? () => openNewActivity({ primary: refOf(record) }) : undefined;
  switch (tab) {
    case 'summary':
      return <RecordSummary record={record} onAdd={add} />;
    case 'activities':
      return <RecordActivities record={refOf(record)} onAdd={add} />;
    case 'files':
      return <RecordFiles record={refOf(record)} onUpload={onUpload} />;
    case 'contacts':
    case 'opportunities':
    case 'deals':
    case 'campaigns':
    case 'contracts':
      return <RelatedRecords key={tab} of={record} type={RELATED[tab]} currency={currency} />;
    case 'timeline':
      return (
        <>
          <PinnedNotes recordId={record.id} mayUnpin={may('activity.create')} />
          <TimelineList
            recordId={record.id}
            actionsFor={actionsFor}
            start={add && <Button onClick={add}>Add activity</Button>}
          />
          {dialog}
        </>
      );
  }
};
