import type { PinnedNote } from '@daybook/shared/activities/pinned';
import { useQuery } from '@tanstack/react-query';
import { Pin, PinOff } from 'lucide-react';
import { Link } from 'react-router';
import { activityPath } from '../../../shared/lib/paths.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { Icon } from '../../../shared/ui/icon.tsx';
import { IconButton } from '../../../shared/ui/icon-button.tsx';
import { NoteText } from '../../../shared/ui/note-text.tsx';
import { pinnedQuery, usePinNote } from '../pinned.queries.ts';

const Pinned = ({ note, mayUnpin }: { readonly note: PinnedNote; readonly mayUnpin: boolean }) => {
  const formats = useFormats();
  const pin = usePinNote();
  const { id, subject, notes, author, writtenAt } = note;
  return (
    <li className="flex items-start gap-2.5 rounded-md border border-line bg-surface px-3.5 py-2.5">
      <Icon of={Pin} className="mt-0.5 text-ink-2" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap gap-x-2">
          <Link to={activityPath(id)} className="font-medium wrap-anywhere hover:underline">
            {subject}
          </Link>
          <span className="text-sm text-ink-2" title={formats.fullMoment(writtenAt)}>
            {author ? `${author.name}, ` : ''}
            {formats.fullMoment(writtenAt)}
          </span>
        </p>
        {notes !== '' && (
          <div className="whitespace-pre-wrap wrap-anywhere">
            <NoteText>{notes}</NoteText>
          </div>
        )}
      </div>
      {mayUnpin && (
        <IconButton
          size="sm"
          variant="plain"
          icon={PinOff}
          label={`Unpin “${subject}”`}
          aria-disabled={pin.isPending || undefined}
          onClick={() => !pin.isPending && pin.mutate({ id, subject, pinned: false })}
        />
      )}
    </li>
  );
};

/** The notes that everybody should see first, above what happened on a record; nothing where there are none. */
export const PinnedNotes = ({
  recordId,
  mayUnpin,
}: {
  readonly recordId: string;
  readonly mayUnpin: boolean;
}) => {
  const { data: notes = [] } = useQuery(pinnedQuery(recordId));
  if (notes.length === 0) return null;
  return (
    <section aria-label="Pinned notes" className="mb-4">
      <ul className="flex flex-col gap-2">
        {notes.map((note) => (
          <Pinned key={note.id} note={note} mayUnpin={mayUnpin} />
        ))}
      </ul>
    </section>
  );
};
