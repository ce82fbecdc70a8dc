import { type ReactNode, Suspense, useState } from 'react';

/**
 * Holds an overlay whose code is loaded when it is first opened. It stays mounted afterwards, so that it can close
 * with grace.
 */
export const WhenOpened = ({ open, children }: { readonly open: boolean; readonly children: ReactNode }) => {
  const [opened, setOpened] = useState(open);
  if (open && !opened) setOpened(true);
  return opened ? <Suspense fallback={null}>{children}</Suspense> : null;
};
