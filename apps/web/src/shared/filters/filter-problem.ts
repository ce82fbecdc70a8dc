import type { FieldError } from '@daybook/shared/kernel/refusal';
import { Problem } from '../api/problem.ts';

const errorsOf = (error: unknown): readonly FieldError[] => (error instanceof Problem ? error.errors : []);

/** What a list is narrowed to beside its conditions, as its address has it. */
const BESIDE = /^(owner|team|account|contact|deal)$/;

/**
 * What a refusal says about the conditions of a filter and whatever else narrows the list, which is told of the filter
 * as a whole; nothing where something else went wrong.
 */
export const filterErrors = (error: unknown): readonly FieldError[] =>
  errorsOf(error).flatMap(({ path, message }) => {
    if (BESIDE.test(path)) return [{ path: 'filter', message }];
    return /^filter(\.|$)/.test(path) ? [{ path, message }] : [];
  });

/** Whoever's list it is to be is not there. */
export const isOwnerGone = (error: unknown): boolean =>
  errorsOf(error).some(({ path }) => path === 'owner' || path === 'team');
