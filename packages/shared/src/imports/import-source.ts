/** The products whose exports are known by their header, and any other file. */
export const IMPORT_SOURCES = [
  { value: 'linkedin', label: 'LinkedIn' },
  { value: 'hubspot', label: 'HubSpot' },
  { value: 'salesforce', label: 'Salesforce' },
  { value: 'pipedrive', label: 'Pipedrive' },
  { value: 'google', label: 'Google Contacts' },
  { value: 'outlook', label: 'Outlook' },
  { value: 'daybook', label: 'Daybook' },
  { value: 'other', label: 'Another product' },
] as const;
export type ImportSource = (typeof IMPORT_SOURCES)[number]['value'];
