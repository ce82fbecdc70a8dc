import type { FieldType } from '@daybook/shared/kernel/field';

/** How wide the values of a type are: a width, or a share of what is left. */
export const WIDTHS: Partial<Readonly<Record<FieldType, number | string>>> = {
  number: '6rem',
  moment: '7.5rem',
  day: '7.5rem',
  money: '8rem',
  option: '8rem',
  'yes-no': '5rem',
  user: 1.5,
};

/** The least that values of a type are read in. */
export const LEAST_WIDTHS: Partial<Readonly<Record<FieldType, string>>> = {
  number: '4rem',
  moment: '5.5rem',
  day: '5.5rem',
  money: '6rem',
  option: '6rem',
  'yes-no': '4rem',
};

/** What ends a row: it is read by its end, as numbers are. */
export const AT_END: ReadonlySet<FieldType> = new Set(['number', 'money', 'day', 'moment']);
