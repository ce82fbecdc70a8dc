import { FALLBACK_CURRENCY } from '../kernel/currency.ts';

const EURO = 'AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK';

const CURRENCY_BY_REGION: Readonly<Record<string, string>> = {
  ...Object.fromEntries(EURO.split(' ').map((region) => [region, 'EUR'])),
  AU: 'AUD',
  BR: 'BRL',
  CA: 'CAD',
  CH: 'CHF',
  CZ: 'CZK',
  DK: 'DKK',
  GB: 'GBP',
  HU: 'HUF',
  IN: 'INR',
  JP: 'JPY',
  LI: 'CHF',
  NO: 'NOK',
  PL: 'PLN',
  RO: 'RON',
  SE: 'SEK',
  US: 'USD',
};

const localeOf = (tag: string): Intl.Locale | undefined => {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
};

/** The currency (ISO 4217) that people of a locale such as `de-CH` most likely count in. */
export const currencyOf = (tag: string): string =>
  CURRENCY_BY_REGION[localeOf(tag)?.maximize().region ?? ''] ?? FALLBACK_CURRENCY;

interface KnowsWeeks {
  getWeekInfo?: () => { readonly firstDay: number };
}

/** The day weeks start on where a locale is spoken, 1 Monday to 7 Sunday; Monday where the runtime does not know. */
export const weekStartOf = (tag: string): number => {
  const locale: (Intl.Locale & KnowsWeeks) | undefined = localeOf(tag);
  return locale?.getWeekInfo?.().firstDay ?? 1;
};
