import {
  Activity as ActivityMark,
  Bell,
  Building2,
  Calendar,
  Contact,
  FileText,
  Handshake,
  History,
  ListTodo,
  type LucideIcon,
  Megaphone,
  Merge,
  Package,
  Sun,
  Trash2,
  Upload,
} from 'lucide-react';
import { PATTERNS, type PageName } from '../../shared/lib/paths.ts';
import { PAGES } from '../pages.ts';

export interface NavEntry {
  readonly page: PageName;
  readonly to: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** The second key after `G`. */
  readonly go?: string;
}

export interface NavSection {
  readonly label: string;
  readonly entries: readonly NavEntry[];
}

const entry = (page: PageName, label: string, icon: LucideIcon, go?: string): NavEntry => ({
  page,
  to: PATTERNS[page],
  label,
  icon,
  ...(go && { go }),
});

const ALL: readonly NavSection[] = [
  {
    label: 'My work',
    entries: [
      entry('today', 'Today', Sun, 't'),
      entry('activities', 'Activities', ListTodo, 'a'),
      entry('calendar', 'Calendar', Calendar, 'k'),
      entry('inbox', 'Inbox', Bell, 'i'),
    ],
  },
  {
    label: 'Customers',
    entries: [
      entry('accounts', 'Accounts', Building2),
      entry('contacts', 'Contacts', Contact, 'c'),
      entry('opportunities', 'Opportunities', Handshake, 'o'),
      entry('deals', 'Deals', Package),
      entry('campaigns', 'Campaigns', Megaphone),
      entry('contracts', 'Contracts', FileText),
    ],
  },
  {
    label: 'Team',
    entries: [entry('timelines', 'Timelines', ActivityMark)],
  },
  {
    label: 'More',
    entries: [
      entry('import', 'Import', Upload),
      entry('history', 'History', History),
      entry('duplicates', 'Duplicates', Merge),
      entry('trash', 'Trash', Trash2),
    ],
  },
];

/** The navigation: only places that exist. */
export const NAV: readonly NavSection[] = ALL.map(({ label, entries }) => ({
  label,
  entries: entries.filter(({ page }) => PAGES[page] !== undefined),
})).filter(({ entries }) => entries.length > 0);

export const NAV_ENTRIES: readonly NavEntry[] = NAV.flatMap(({ entries }) => entries);
