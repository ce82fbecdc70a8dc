import { type ComponentType, lazy } from 'react';
import { loadWhenReachable } from '../api/load-when-reachable.ts';

/**
 * A part of a page whose code is loaded when it is first drawn. The nearest `Suspense` shows what stands there
 * meanwhile, for as long as there is no connection; only code that is not there at all breaks the page.
 */
export const lazily = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => ({ default: await loadWhenReachable(load) }));
