import { currencyDigits } from '../kernel/amount-text.rules.ts';

/** An amount as it was read: a plain decimal number, and the currency where the text names one. */
export interface ReadAmount {
  readonly amount: string;
  readonly currency: string | undefined;
}

const SYMBOLS: readonly (readonly [RegExp, string])[] = [
  [/US\$|\$/, 'USD'],
  [/€|\beuros?\b/i, 'EUR'],
  [/£/, 'GBP'],
  [/¥/, 'JPY'],
  [/\b(?:Fr|SFr)\b\.?/, 'CHF'],
  [/zł/, 'PLN'],
  [/Kč/, 'CZK'],
  [/₹/, 'INR'],
];

const currencyIn = (text: string): string | undefined =>
  /(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])/.exec(text)?.[0] ?? SYMBOLS.find(([symbol]) => symbol.test(text))?.[1];

/** The digits with a point as decimal mark and no grouping; a lone mark before three digits groups. */
const plain = (digits: string): string => {
  const bare = digits.replace(/[\s'’\u00a0\u202f]/g, '');
  const marks = bare.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  if (last === undefined) return bare;
  const isRepeated = marks.filter((mark) => mark === last).length > 1;
  const isLone = marks.length === 1 && /^[1-9]\d{0,2}[.,]\d{3}$/.test(bare);
  if (isRepeated || isLone) return bare.replace(/[.,]/g, '');
  const cut = bare.lastIndexOf(last);
  return `${bare.slice(0, cut).replace(/[.,]/g, '')}.${bare.slice(cut + 1)}`;
};

/**
 * An amount as products and people write it, in any locale: "CHF 1'234.50", "1.234,56 €", "$12,000", "(500.00)".
 * Undefined where it is none.
 */
export const readAmount = (text: string): ReadAmount | undefined => {
  const currency = currencyIn(text);
  const [digits, ...more] = text.match(/\d[\d.,\s'’\u00a0\u202f]*/g) ?? [];
  if (digits === undefined || more.length > 0) return undefined;
  const rest = text.replace(digits, '').replace(/[A-Z]{3}|[€$£¥₹.\s()+\-–−]|Fr|zł|Kč|US|euros?/gi, '');
  if (rest !== '') return undefined;
  const amount = plain(digits.trim().replace(/[.,]$/, ''));
  if (!/^\d{1,13}(?:\.\d+)?$/.test(amount)) return undefined;
  const isNegative = /^\s*\(|[-–−]\s*[^\d]*\d|\d\s*[-−]\s*$/.test(text);
  return { amount: isNegative ? `-${amount}` : amount, currency };
};

/** Minor units of a currency, rounded. */
export const toMinor = (amount: string, currency: string): number =>
  Math.round(Number(amount) * 10 ** currencyDigits(currency));
