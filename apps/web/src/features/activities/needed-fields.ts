import { definedKey } from '@daybook/shared/fields/custom-field.rules';
import { Problem } from '../../shared/api/problem.ts';

/** The keys of the workspace's own fields without which something was refused; none where it was for another reason. */
export const neededFields = (error: unknown): readonly string[] => {
  const errors = error instanceof Problem ? error.errors : [];
  const keys = errors.flatMap(({ path }) => definedKey(path) ?? []);
  return keys.length === errors.length ? keys : [];
};
