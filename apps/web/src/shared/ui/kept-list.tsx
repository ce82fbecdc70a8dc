import { ArchiveRestore, ArrowDown, ArrowUp, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './icon-button.tsx';

interface EntryButtonsProps {
  /** What the entry is called. */
  readonly label: string;
  /** Undefined: it cannot go further that way. */
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
  /** Undefined: it is always offered. */
  readonly onRetire: (() => void) | undefined;
}

/** Moves an entry of a list that admins keep, or takes it off what is offered. */
export const EntryButtons = ({ label, onUp, onDown, onRetire }: EntryButtonsProps) => (
  <span className="flex">
    <IconButton
      icon={ArrowUp}
      label={`Move ${label} up`}
      variant="plain"
      disabled={onUp === undefined}
      onClick={onUp}
    />
    <IconButton
      icon={ArrowDown}
      label={`Move ${label} down`}
      variant="plain"
      disabled={onDown === undefined}
      onClick={onDown}
    />
    <IconButton
      icon={X}
      label={`Retire ${label}`}
      variant="plain"
      disabled={onRetire === undefined}
      onClick={onRetire}
    />
  </span>
);

interface RetiredEntryProps {
  readonly label: string;
  readonly trouble: string | undefined;
  readonly onOffer: () => void;
}

/** An entry that is no longer offered. */
export const RetiredEntry = ({ label, trouble, onOffer }: RetiredEntryProps) => (
  <li className="flex flex-wrap items-center justify-between gap-3 py-1 text-ink-2">
    <span>{label}</span>
    <IconButton icon={ArchiveRestore} label={`Offer ${label} again`} variant="plain" onClick={onOffer} />
    {trouble && (
      <p role="alert" className="basis-full text-sm text-late">
        {trouble}
      </p>
    )}
  </li>
);

/** The retired entries, behind how many there are; nothing where there is none. */
export const RetiredEntries = ({
  count,
  children,
}: {
  readonly count: number;
  readonly children: ReactNode;
}) =>
  count === 0 ? null : (
    <details className="pt-3">
      <summary className="cursor-pointer text-sm text-ink-2">Retired ({count})</summary>
      <ul className="flex flex-col pt-1">{children}</ul>
    </details>
  );
