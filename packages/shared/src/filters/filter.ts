import { z } from 'zod';

export const FILTER_OPS = [
  'is',
  'is-not',
  'contains',
  'contains-not',
  'begins',
  'least',
  'most',
  'on',
  'before',
  'after',
  'last-days',
  'next-days',
  'empty',
  'not-empty',
] as const;
export type FilterOp = (typeof FILTER_OPS)[number];

/** Groups in groups, and conditions in all. */
const DEPTH = 4;
const MOST = 50;

export interface Condition {
  readonly field: string;
  readonly op: FilterOp;
  readonly value?: string | number | readonly string[] | undefined;
}
export type FilterNode =
  | Condition
  | { readonly all: readonly FilterNode[] }
  | { readonly any: readonly FilterNode[] };

const ConditionWire = z.strictObject({
  field: z.string().min(1).max(60),
  op: z.enum(FILTER_OPS),
  value: z
    .union([
      z
        .string()
        .max(200)
        .regex(/^[^\0]*$/),
      z.number(),
      z
        .array(
          z
            .string()
            .max(100)
            .regex(/^[^\0]*$/),
        )
        .max(100),
    ])
    .optional(),
});

const nodeOf = (depth: number): z.ZodType<FilterNode> => {
  if (depth === 0) return ConditionWire;
  const children = z.array(nodeOf(depth - 1)).max(MOST);
  return z.union([ConditionWire, z.strictObject({ all: children }), z.strictObject({ any: children })]);
};

const countOf = (node: FilterNode): number => {
  if ('all' in node) return node.all.reduce((sum, child) => sum + countOf(child), 0);
  return 'any' in node ? node.any.reduce((sum, child) => sum + countOf(child), 0) : 1;
};

/** Conditions and groups of them: all of a group have to hold, or any. At most 50 conditions, four groups deep. */
export const FilterTreeWire = nodeOf(DEPTH).refine((node) => countOf(node) <= MOST, {
  message: 'Use at most 50 conditions.',
});

/** A filter as JSON in the address: `{"any":[{"field":"type","op":"is","value":["call"]}, …]}`. */
export const FilterText = z
  .string()
  .max(8000)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'This filter cannot be read: it is not JSON.' });
      return z.NEVER;
    }
  })
  .pipe(FilterTreeWire);
