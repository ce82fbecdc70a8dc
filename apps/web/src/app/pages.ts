import type { ComponentType } from 'react';
import type { PageName } from '../shared/lib/paths.ts';
import { Page as TodayPage } from './pages/today-page.tsx';

export interface PageModule {
  readonly Page: ComponentType;
}

/**
 * The pages there are, each loaded when first visited. Adding one here makes its route, its place in the navigation
 * and its "Go to" command.
 */
export const PAGES: Readonly<Partial<Record<PageName, () => PageModule | Promise<PageModule>>>> = {
  // Where a day begins: part of what every visit loads, so that nothing has to be fetched after it.
  today: () => ({ Page: TodayPage }),
  activities: () => import('./pages/activities-page.tsx'),
  activity: () => import('./pages/activity-page.tsx'),
  calendar: () => import('./pages/calendar-page.tsx'),
  queue: () => import('./pages/queue-page.tsx'),
  accounts: () => import('./pages/accounts-page.tsx'),
  account: () => import('./pages/account-page.tsx'),
  contacts: () => import('./pages/contacts-page.tsx'),
  contact: () => import('./pages/contact-page.tsx'),
  opportunities: () => import('./pages/opportunities-page.tsx'),
  opportunity: () => import('./pages/opportunity-page.tsx'),
  deals: () => import('./pages/deals-page.tsx'),
  deal: () => import('./pages/deal-page.tsx'),
  campaigns: () => import('./pages/campaigns-page.tsx'),
  campaign: () => import('./pages/campaign-page.tsx'),
  contracts: () => import('./pages/contracts-page.tsx'),
  contract: () => import('./pages/contract-page.tsx'),
  import: () => import('./pages/import-page.tsx'),
  timelines: () => import('./pages/timelines-page.tsx'),
  history: () => import('./pages/history-page.tsx'),
  duplicates: () => import('./pages/duplicates-page.tsx'),
  trash: () => import('./pages/trash-page.tsx'),
  inbox: () => import('./pages/inbox-page.tsx'),
  settings: () => import('./pages/settings-page.tsx'),
  setup: () => import('./pages/setup-page.tsx'),
  signIn: () => import('./pages/sign-in-page.tsx'),
  link: () => import('./pages/link-page.tsx'),
};
