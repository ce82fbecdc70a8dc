import { clsx } from 'clsx';
import { type LucideIcon, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';

interface NarrowingBoxProps {
  readonly label: string;
  /** Asked for by its button, and by Escape unless something inside has taken it. */
  readonly onClose: () => void;
  /** Takes back what was chosen in it; left out where nothing was. */
  readonly onReset?: (() => void) | undefined;
  readonly resetLabel?: string;
  readonly resetIcon?: LucideIcon;
  readonly className?: string;
  readonly children: ReactNode;
}

/** What a list or timeline is narrowed with, above it. */
export const NarrowingBox = ({
  label,
  onClose,
  onReset,
  resetLabel = 'Show all again',
  resetIcon = X,
  className,
  children,
}: NarrowingBoxProps) => (
  <fieldset
    aria-label={label}
    className={clsx('flex flex-col gap-3 rounded-md border border-line bg-surface p-3.5', className)}
    onKeyDown={(event) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      onClose();
    }}
  >
    {children}
    <div className="flex flex-wrap justify-end gap-2">
      {onReset && (
        <Button size="sm" variant="quiet" icon={resetIcon} onClick={onReset}>
          {resetLabel}
        </Button>
      )}
      <Button size="sm" onClick={onClose}>
        Close
      </Button>
    </div>
  </fieldset>
);
