import { Refusal, type RefusalCode, type RefusalDetail } from './refusal.ts';

/** What a rule answers: a value, or the code of a refusal. Rules never throw. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: RefusalCode; readonly detail?: RefusalDetail };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const refused = (code: RefusalCode, detail: RefusalDetail = {}): Result<never> => ({
  ok: false,
  code,
  detail,
});

/** The value of an accepted result; throws the refusal otherwise. */
export const accepted = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new Refusal(result.code, result.detail);
};

/** The row, or a refusal in words when there is none. */
export const found = <T>(row: T | undefined, what: string): T => {
  if (row !== undefined) return row;
  throw new Refusal('thing.not-found', { detail: `This ${what} is not there any more.` });
};
