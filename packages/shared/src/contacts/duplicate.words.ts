import type { DuplicateReason } from './duplicate.rules.ts';

/** Why somebody is probably the person being typed, to be shown after their name. */
export const DUPLICATE_REASONS: Readonly<Record<DuplicateReason, string>> = {
  'same-email': 'Same email address',
  'same-linkedin': 'Same LinkedIn profile',
  'same-phone': 'Similar name, same phone number',
  'same-company': 'Similar name, same company',
  'same-name': 'Same name',
};
