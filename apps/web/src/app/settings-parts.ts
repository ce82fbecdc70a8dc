/** The parts of the settings, in the order of their navigation; some are for admins alone. */
export const SETTINGS_PARTS = [
  { key: 'profile', label: 'Profile' },
  { key: 'calendar', label: 'Calendar' },
  { key: 'templates', label: 'Templates' },
  { key: 'sessions', label: 'Sessions' },
  { key: 'api', label: 'API' },
  { key: 'users', label: 'Users', forAdmins: true },
  { key: 'teams', label: 'Teams', forAdmins: true },
  { key: 'webhooks', label: 'Webhooks', forAdmins: true },
  { key: 'forms', label: 'Forms', forAdmins: true },
  { key: 'linkedin', label: 'LinkedIn', forAdmins: true },
  { key: 'activity-types', label: 'Activity types', forAdmins: true },
  { key: 'stages', label: 'Stages', forAdmins: true },
  { key: 'fields', label: 'Fields', forAdmins: true },
  { key: 'workspace', label: 'Workspace', forAdmins: true },
  { key: 'operations', label: 'Operations', forAdmins: true },
] as const satisfies readonly { readonly key: string; readonly label: string; readonly forAdmins?: true }[];

export type SettingsPartKey = (typeof SETTINGS_PARTS)[number]['key'];
