import type { DuplicatePair } from '@daybook/shared/duplicates/duplicate-pair';
import type { RecordHit } from '@daybook/shared/records/record-list';
import { clsx } from 'clsx';
import { Merge } from 'lucide-react';
import type { Ref } from 'react';
import { Link } from 'react-router';
import { recordPath } from '../../../shared/lib/paths.ts';
import { Avatar } from '../../../shared/ui/avatar.tsx';
import { Button } from '../../../shared/ui/button.tsx';

const One = ({ record }: { readonly record: RecordHit }) => (
  <span className="flex min-w-0 items-center gap-2.5">
    <Avatar name={record.title} size="sm" {...(record.type !== 'contact' && { square: true })} />
    <span className="min-w-0">
      <Link to={recordPath(record)} className="block truncate font-medium hover:underline">
        {record.title}
      </Link>
      <span className="block truncate text-sm text-ink-2">
        {[record.detail, record.account?.title].filter(Boolean).join(' · ')}
      </span>
    </span>
  </span>
);

interface PairRowProps {
  readonly pair: DuplicatePair;
  readonly selected: boolean;
  readonly busy: boolean;
  readonly rowRef: Ref<HTMLLIElement> | undefined;
  readonly onFocus: () => void;
  readonly onMerge: () => void;
  readonly onDismiss: () => void;
}

/** Two records that are probably one, why, and what can be done about it. */
export const PairRow = ({ pair, selected, busy, rowRef, onFocus, onMerge, onDismiss }: PairRowProps) => {
  const names = `${pair.one.title} and ${pair.other.title}`;
  return (
    <li
      ref={rowRef}
      tabIndex={-1}
      aria-label={names}
      onFocus={onFocus}
      className={clsx(
        'flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line px-2 py-2.5 first:border-t-0',
        selected && 'bg-pen-soft',
      )}
    >
      <span className="grid min-w-0 flex-1 basis-80 gap-x-4 gap-y-2 md:grid-cols-2">
        <One record={pair.one} />
        <One record={pair.other} />
      </span>
      <span className="text-sm text-ink-2 md:w-56">{pair.why}</span>
      <span className="flex gap-2">
        <Button size="sm" icon={Merge} onClick={onMerge} aria-label={`Merge ${names}`}>
          Merge
        </Button>
        <Button size="sm" busy={busy} onClick={onDismiss} aria-label={`Not a duplicate: ${names}`}>
          Not a duplicate
        </Button>
      </span>
    </li>
  );
};
