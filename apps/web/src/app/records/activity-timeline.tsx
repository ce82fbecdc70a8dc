import type { RecordRef } from '@daybook/shared/records/record';
import { Timeline } from '../../features/timeline/ui/timeline.tsx';
import { useEntryActions } from './use-entry-actions.tsx';

/** What happened with whom an activity is with, where its entries are edited and deleted as on the record's own page. */
export const ActivityTimeline = ({ record }: { readonly record: RecordRef }) => {
  const { actionsFor, dialog } = useEntryActions(record);
  return (
    <>
      <Timeline recordId={record.id} actionsFor={actionsFor} />
      {dialog}
    </>
  );
};
