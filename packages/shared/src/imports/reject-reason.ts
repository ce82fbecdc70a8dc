/** Why a row of an import was not taken. */
export const REJECT_REASONS = [
  'nobody',
  'nameless',
  'cell-too-long',
  'row-too-long',
  'too-many-cells',
  'matches-trashed',
  'erased',
  'refused',
] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];
