/** The six filters of a timeline (Z-28). */
export const CATEGORIES = ['calls', 'emails', 'notes', 'activities', 'files', 'updates'] as const;
export type Category = (typeof CATEGORIES)[number];

export const CATEGORY_LABELS: Readonly<Record<Category, string>> = {
  calls: 'Calls',
  emails: 'Emails',
  notes: 'Notes',
  activities: 'Activities',
  files: 'Files',
  updates: 'Updates',
};
