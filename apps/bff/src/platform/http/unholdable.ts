import { Refusal } from '@daybook/shared/kernel/refusal';

/** What PostgreSQL says of a character that no text there can have, such as NUL. */
const CODES = /^22(021|P05)$/;

/** A text that cannot be kept is the fault of the one who sends it. */
export const asUnholdable = (error: Error): Refusal | undefined =>
  'code' in error && CODES.test(String(error.code))
    ? new Refusal('request.invalid', { detail: 'There is a character in this that no text can have.' })
    : undefined;
