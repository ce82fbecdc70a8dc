import { NewCustomField } from '@daybook/shared/fields/custom-field';
import { z } from 'zod';

/** What is made of a column, and how its values are read. */
export const Promotion = z.object({
  column: z.string(),
  field: NewCustomField.required({ key: true }),
  dayOrder: z.enum(['day-first', 'month-first']),
  zone: z.string(),
  currency: z.string(),
});
export type Promotion = z.output<typeof Promotion>;
