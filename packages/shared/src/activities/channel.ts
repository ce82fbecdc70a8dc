/** How a customer is written to about an activity. */
export const CHANNELS = [
  { value: 'email', label: 'Email' },
  { value: 'sms', label: 'SMS' },
  { value: 'linkedin', label: 'LinkedIn' },
] as const;
export type Channel = (typeof CHANNELS)[number]['value'];
