import type { RecordRef } from '@daybook/shared/records/record';
import type { TimelineEntry } from '@daybook/shared/timeline/timeline-entry';
import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { entryWords } from '../entry-words.ts';
import { reasonWords } from '../reason-words.ts';
import { entryReasonQuery } from '../timeline.queries.ts';
import { textOf } from '../words.ts';

interface EntryReasonProps {
  readonly entry: TimelineEntry;
  /** On whose timeline. */
  readonly record: RecordRef;
  readonly onClose: () => void;
}

/** Why an entry is on a record's timeline: via whom, and since when they belong there. */
export const EntryReason = ({ entry, record, onClose }: EntryReasonProps) => {
  const formats = useFormats();
  const { data, error, refetch } = useQuery(entryReasonQuery(record.id, entry.key));
  return (
    <Dialog open onClose={onClose} title="Why is this here?" size="sm">
      <div className="flex flex-col gap-3 px-5 pb-5">
        <p className="font-medium wrap-anywhere">
          {entryWords(entry, record.id, formats).sentence.map(textOf).join('')}
        </p>
        {data && (
          <ul className="flex list-disc flex-col gap-1.5 pl-4.5 text-ink-2">
            {reasonWords(data, record, formats).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
            <li>
              It happened on {formats.fullMoment(entry.happenedAt)}
              {entry.recordedAt === entry.happenedAt
                ? ' and was written down then.'
                : ` and was written down on ${formats.fullMoment(entry.recordedAt)}.`}
            </li>
          </ul>
        )}
        {!data && error && (
          <ErrorState what="The reason could not be read." error={error} onRetry={() => void refetch()} />
        )}
        {!data && !error && <SkeletonRows label="Reading" rows={2} />}
      </div>
    </Dialog>
  );
};
