import { type LucideIcon, X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { useReachable } from '../api/connection.state.ts';
import { problemSentence } from '../api/problem-words.ts';
import type { Resource } from '../api/query-client.ts';
import { useNarrow } from '../lib/media.ts';
import { useFormats } from '../lib/preferences.state.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { PAGE_X } from '../ui/page.tsx';
import { BulkLeft, BulkRunning, type Left } from './bulk-ended.tsx';

const UNREACHABLE = 'Daybook cannot be reached, so nothing can be changed now.';

export interface BulkAction {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly keys?: string;
  readonly onPress: () => void;
}

/** One thing that can be done to all that is selected; on a phone without its word. */
const ActionButton = ({ action, busy }: { readonly action: BulkAction; readonly busy: boolean }) => {
  const narrow = useNarrow();
  const reachable = useReachable();
  const { label, icon, keys, onPress } = action;
  const common = { icon, size: 'sm', ...(keys && { keys }), onClick: onPress } as const;
  return narrow ? (
    <IconButton {...common} label={label} disabled={busy || !reachable} />
  ) : (
    <Button {...common} busy={busy} blocked={reachable ? undefined : UNREACHABLE}>
      {label}
    </Button>
  );
};

interface SelectionBarProps {
  /** "Selected contacts". */
  readonly label: string;
  /** "12 selected". */
  readonly said: string;
  /** How many there are to select beyond that; null where it is not more. */
  readonly all: number | null;
  readonly actions: readonly BulkAction[];
  readonly busy: boolean;
  readonly error: unknown;
  readonly onAll: () => void;
  readonly onClear: () => void;
  /** Where questions stand that belong to it. */
  readonly place?: RefObject<HTMLDivElement | null>;
  /** What is rarer, behind the actions. */
  readonly more?: ReactNode;
  /** The question that is open. */
  readonly children?: ReactNode;
}

/** How much is selected, and what can be done to all of it. */
export const SelectionBar = (props: SelectionBarProps) => {
  const { label, said, all, actions, busy, error, onAll, onClear, place, more, children } = props;
  const formats = useFormats();
  return (
    <div
      ref={place}
      role="toolbar"
      aria-label={label}
      className="flex flex-wrap items-center gap-x-2 gap-y-1.5"
    >
      <span role="status" className="mr-1 font-medium tabular-nums">
        {said}
      </span>
      {all !== null && (
        <Button size="sm" variant="quiet" keys="Mod+A" onClick={onAll}>
          {`Select all ${formats.number(all)}`}
        </Button>
      )}
      {actions.map((action) => (
        <ActionButton key={action.label} action={action} busy={busy} />
      ))}
      {more}
      <span className="flex-1" />
      {error ? <span className="text-late">{problemSentence(error)}</span> : null}
      <IconButton size="sm" icon={X} label="Select nothing" keys="Escape" onClick={onClear} />
      {children}
    </div>
  );
};

interface BulkFrameProps {
  /** Id of the operation that goes on by itself. */
  readonly running: string | null;
  readonly left: Left | null;
  readonly affects: readonly Resource[];
  readonly onEnd: (left: Left | null) => void;
  readonly onSeen: () => void;
  /** The selection, where anything is selected. */
  readonly children: ReactNode;
}

/** Below a list: how far a long action has come, what it has left, and what is selected. */
export const BulkFrame = ({ running, left, affects, onEnd, onSeen, children }: BulkFrameProps) => (
  <div
    className={`${PAGE_X} sticky bottom-0 z-1 flex shrink-0 flex-col gap-2 border-t border-line bg-surface py-2`}
  >
    {running !== null && <BulkRunning operationId={running} affects={affects} onEnd={onEnd} />}
    {left && <BulkLeft left={left} onClose={onSeen} />}
    {children}
  </div>
);
