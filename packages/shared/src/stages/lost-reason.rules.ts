import type { LostKind } from '../activities/choice.rules.ts';
import { ok, type Result, refused } from '../kernel/result.ts';

/** A choice, as the list has it. */
interface Reason {
  readonly list: string;
  readonly kind: string;
  readonly retired: number;
}

interface Given {
  /** The reason given; null takes it away, and undefined says nothing. */
  readonly code: string | null | undefined;
  /** The one there was. */
  readonly was: string | null;
  /** Whether it is lost after all. */
  readonly isLost: boolean;
}

const no = (message: string): Result<never> =>
  refused('request.invalid', { detail: message, errors: [{ path: 'lostReason', message }] });

/** The reason that is kept: of what is lost, one of its list. `choice` is the one given, as it is known. */
export const lostReason = (
  of: LostKind,
  { code, was, isLost }: Given,
  choice: Reason | undefined,
): Result<string | null> => {
  if (!isLost) return code && code !== was ? no('A reason is kept of what is lost only.') : ok(null);
  if (code === undefined || code === was) return ok(was);
  if (code === null) return ok(null);
  const fits = choice?.list === 'lost-reason' && choice.kind === of && choice.retired === 0;
  return fits ? ok(code) : no('This reason is not in the list any more. Choose another one.');
};
