/** G-26, G-27: on whose side a person takes part. */
export const PARTICIPANT_ROLES = [
  { value: 'customer', label: 'Customer' },
  { value: 'agent', label: 'Agent' },
  { value: 'agency', label: 'Agency' },
] as const;
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number]['value'];

/** G-28, G-29: what a colleague takes part as. */
export const COLLEAGUE_ROLES = [
  { value: 'sales', label: 'Sales' },
  { value: 'campaign_management', label: 'Campaign management' },
] as const;
export type ColleagueRole = (typeof COLLEAGUE_ROLES)[number]['value'];
