import { type ReactNode, Suspense } from 'react';
import { useSettled } from '../lib/use-settled.ts';

/** What the first view can do without: drawn, and its code asked for, once the page has been read and drawn. */
export const WhenSettled = ({ children }: { readonly children: ReactNode }) =>
  useSettled() ? <Suspense fallback={null}>{children}</Suspense> : null;
