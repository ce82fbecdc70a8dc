import type { ComponentType } from 'react';
import type { PageName } from '../shared/lib/paths.ts';

interface PageModule {
  readonly Page: ComponentType;
}

/**
 * The pages there are, each loaded when first visited. Adding one here makes its route, its place in the navigation
 * and its "Go to" command.
 */
export const PAGES: Readonly<Partial<Record<PageName, () => Promise<PageModule>>>> = {};
