import { clsx } from 'clsx';
import type { ReactNode } from 'react';

interface NarrowingBoxProps {
  readonly label: string;
  /** Asked for by Escape, unless something inside has taken it. */
  readonly onClose: () => void;
  readonly className?: string;
  readonly children: ReactNode;
}

/** What a list or timeline is narrowed with, above it. */
export const NarrowingBox = ({ label, onClose, className, children }: NarrowingBoxProps) => (
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
  </fieldset>
);
