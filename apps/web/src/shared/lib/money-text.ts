import { minorPerUnit } from './format.ts';

const FACTORS: Readonly<Record<string, number>> = { k: 1000, m: 1_000_000 };

const decimalMark = (locale: string): string =>
  new Intl.NumberFormat(locale).formatToParts(1.5).find((part) => part.type === 'decimal')?.value ?? '.';

/** The number with a point as decimal mark and no grouping. A lone mark before three digits groups, unless it is the locale's own decimal mark. */
const plain = (digits: string, locale: string): string => {
  const bare = digits.replace(/[\s'’]/g, '');
  const marks = bare.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  if (last === undefined) return bare;
  const repeated = marks.filter((mark) => mark === last).length > 1;
  const alone = new Set(marks).size === 1;
  const groups = repeated || (alone && last !== decimalMark(locale) && /[.,]\d{3}$/.test(bare));
  const cut = groups ? bare.length : bare.lastIndexOf(last);
  return `${bare.slice(0, cut).replace(/[.,]/g, '')}.${bare.slice(cut + 1)}`;
};

/**
 * Reads an amount as people type it: "48,000", "48.000,50", "48k", "1.2m". Answers minor units of the currency,
 * rounded; undefined when it is no amount.
 */
export const parseAmount = (text: string, currency: string, locale: string): number | undefined => {
  const [, sign = '', digits = '', factor = ''] =
    /^([-−]?)([\d.,\s'’]*\d)\s?([km]?)$/i.exec(text.trim()) ?? [];
  if (digits === '') return undefined;
  const value = Number(plain(digits, locale)) * (FACTORS[factor.toLowerCase()] ?? 1) * (sign ? -1 : 1);
  const minor = Math.round(value * minorPerUnit(currency));
  return Number.isSafeInteger(minor) ? minor : undefined;
};
