import { type ReactNode, Suspense, useState } from 'react';

interface WhenOpenedProps {
  readonly open: boolean;
  /** What stands there while its code is on its way. */
  readonly fallback?: ReactNode;
  readonly children: ReactNode;
}

/**
 * Holds an overlay whose code is loaded when it is first opened. It stays mounted afterwards, so that it can close
 * with grace.
 */
export const WhenOpened = ({ open, fallback = null, children }: WhenOpenedProps) => {
  const [opened, setOpened] = useState(open);
  if (open && !opened) setOpened(true);
  return opened ? <Suspense fallback={fallback}>{children}</Suspense> : null;
};
