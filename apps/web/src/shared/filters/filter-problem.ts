import type { FieldError } from '@daybook/shared/kernel/refusal';
import { Problem } from '../api/problem.ts';

/** What a refusal says about the conditions of a filter; nothing where something else went wrong. */
export const filterErrors = (error: unknown): readonly FieldError[] =>
  error instanceof Problem ? error.errors.filter(({ path }) => /^filter(\.|$)/.test(path)) : [];
