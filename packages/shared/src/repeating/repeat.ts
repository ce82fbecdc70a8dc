import { z } from 'zod';
import { LocalDateWire } from '../kernel/wire.ts';
import { parseRule, ruleText } from './repeat-rule.rules.ts';

/** How something comes again, as RFC 5545 writes it: days, weeks on weekdays, months or years. */
const RepeatRuleWire = z
  .string()
  .max(200)
  .meta({ example: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU' })
  .transform((text, ctx): string => {
    const rule = parseRule(text);
    if (rule.ok) return ruleText(rule.value);
    ctx.addIssue({ code: 'custom', message: rule.detail?.detail ?? 'This is no rule.' });
    return z.NEVER;
  });

/** `due`: by its days, whenever it is done; `completion`: so long after it was done. */
export const RepeatInput = z.object({
  rule: RepeatRuleWire,
  basis: z.enum(['due', 'completion']).default('due'),
});
export type RepeatInput = z.infer<typeof RepeatInput>;

/** What of an activity is the same each time. */
export const SERIES_FIELDS = [
  'subject',
  'type',
  'notes',
  'due',
  'endAt',
  'priority',
  'location',
  'link',
  'phone',
  'message',
  'messageSubject',
  'action',
  'direction',
  'amount',
  'remind',
] as const;
export type SeriesField = (typeof SERIES_FIELDS)[number];

/** How an activity comes again. */
export const Repeat = z.object({
  rule: z.string(),
  basis: z.enum(['due', 'completion']),
  /** How many there have been, with this one. */
  made: z.int(),
  /** The day intervals are counted from, and the day this one stands for, wherever it was moved to. */
  firstOn: LocalDateWire,
  lastOn: LocalDateWire,
  /** The fields in which this one differs from those that follow. */
  differs: z.array(z.enum(SERIES_FIELDS)),
});
export type Repeat = z.infer<typeof Repeat>;
