import { clsx } from 'clsx';
import { tooltipHandlers } from './tooltip.state.ts';

interface TickProps {
  readonly done: boolean;
  /** What pressing it does, with the thing's name: "Complete “Discovery call”". */
  readonly label: string;
  readonly onPress: () => void;
  readonly disabled?: boolean;
  /** Why it cannot be pressed by this person. It stays focusable, so that the reason can be read. */
  readonly blocked?: string | undefined;
  readonly keys?: string;
  readonly tabIndex?: number;
}

/** The round button before a row: empty is to do, green is done. */
export const Tick = ({ done, label, onPress, disabled, blocked, keys, tabIndex }: TickProps) => (
  <button
    type="button"
    aria-label={label}
    disabled={disabled}
    aria-disabled={blocked !== undefined || undefined}
    {...(blocked && { 'aria-description': blocked })}
    tabIndex={tabIndex}
    {...tooltipHandlers(blocked ?? (done ? 'Reopen' : 'Complete'), blocked ? undefined : keys)}
    onClick={(event) => {
      event.stopPropagation();
      // The second press of a double click would hit what has moved into its place.
      if (event.detail < 2 && blocked === undefined) onPress();
    }}
    className="group/tick relative flex size-5 shrink-0 items-center justify-center rounded-full before:absolute before:-inset-2 disabled:opacity-50 aria-disabled:opacity-50"
  >
    <span
      data-done={done}
      className={clsx(
        'flex size-4.5 items-center justify-center rounded-full border-[1.5px] transition-[background-color,border-color,scale] duration-150',
        done ? 'border-done bg-done text-paper' : 'border-line-strong bg-surface text-done',
        !done && !blocked && 'group-hover/tick:border-done group-active/tick:scale-90',
      )}
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 12 12"
        className="tick-mark size-2.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d="M2 6.400 4.800 9 10 3.200" />
      </svg>
    </span>
  </button>
);
