import type { Field } from '../kernel/field.ts';
import { ok, type Result, refused } from '../kernel/result.ts';
import { RECORD_TYPE_LABELS, type RecordType } from './record-type.ts';
import { changeable, type Standing } from './standing.rules.ts';

/** Which of two records a value comes from: the one that stays, or the one that becomes part of it. */
export type MergeSide = 'kept' | 'other';

/** What was chosen, by key of the field catalogue. */
export type MergeChoices = Readonly<Record<string, MergeSide | undefined>>;

/** More than this is not merged into one record: its timeline is read over each of them. */
export const MOST_MERGED = 20;

const isBlank = (text: string | null | undefined): boolean => (text ?? '').trim() === '';

/** The fields that have to be decided: those that merging brings together. */
export const mergeFields = (fields: readonly Field[]): Field[] =>
  fields.filter(({ mergeable }) => mergeable === true);

/** Fields of which both records' values stay; what is chosen comes first. */
export const keepsBoth = ({ several, type, custom }: Field): boolean =>
  custom !== true && (several === true || type === 'linkedin');

/** Where a value comes from: as chosen; otherwise the kept record's, and the other's where that one has none. */
export const mergeSide = (
  chosen: MergeSide | undefined,
  kept: string | null | undefined,
  other: string | null | undefined,
): MergeSide => chosen ?? (isBlank(kept) && !isBlank(other) ? 'other' : 'kept');

/** The keys of the fields that are taken from the other record. */
export const takenFromOther = (
  fields: readonly Field[],
  kept: Readonly<Record<string, string | null>>,
  other: Readonly<Record<string, string | null>>,
  choices: MergeChoices,
): ReadonlySet<string> =>
  new Set(
    mergeFields(fields)
      .filter(({ key }) => mergeSide(choices[key], kept[key], other[key]) === 'other')
      .map(({ key }) => key),
  );

export interface MergePart extends Standing {
  readonly key: number;
  readonly isDemo: boolean;
  /** How many were merged into it already. */
  readonly merged: number;
}

const no = (message: string): Result<never> =>
  refused('request.invalid', { detail: message, errors: [{ path: 'otherId', message }] });

/** Whether the other record may become part of this one, both of which are to be of a type. */
export const mergeable = (type: RecordType, kept: MergePart, other: MergePart): Result<true> => {
  const { one, many } = RECORD_TYPE_LABELS[type];
  if (other.type !== type)
    return no(`Only two ${many.toLowerCase()} can be merged; “${other.title}” is no ${one.toLowerCase()}.`);
  if (other.key === kept.key) return no('These two are one already. Choose another one.');
  for (const part of [kept, other]) {
    const state = changeable(part);
    if (!state.ok) return state;
  }
  if (kept.isDemo !== other.isDemo)
    return no('One of the two is an example. Examples go when you remove them.');
  const together = kept.merged + other.merged + 1;
  if (together > MOST_MERGED)
    return no(
      `One ${one.toLowerCase()} can take in ${MOST_MERGED} others at most; with “${other.title}”, “${kept.title}” would hold ${together}.`,
    );
  return ok(true);
};
