import type { ComboItem } from '../../shared/ui/combobox.tsx';

/** Where Daybook is likely to be used; the browser's own is offered as well. */
const LOCALES = [
  'bg-BG',
  'ca-ES',
  'cs-CZ',
  'da-DK',
  'de-AT',
  'de-CH',
  'de-DE',
  'de-LI',
  'el-GR',
  'en-AU',
  'en-CA',
  'en-CH',
  'en-GB',
  'en-IE',
  'en-IN',
  'en-NZ',
  'en-US',
  'en-ZA',
  'es-AR',
  'es-ES',
  'es-MX',
  'et-EE',
  'fi-FI',
  'fr-BE',
  'fr-CA',
  'fr-CH',
  'fr-FR',
  'ga-IE',
  'he-IL',
  'hi-IN',
  'hr-HR',
  'hu-HU',
  'id-ID',
  'is-IS',
  'it-CH',
  'it-IT',
  'ja-JP',
  'ko-KR',
  'lt-LT',
  'lv-LV',
  'ms-MY',
  'nb-NO',
  'nl-BE',
  'nl-NL',
  'pl-PL',
  'pt-BR',
  'pt-PT',
  'ro-RO',
  'sk-SK',
  'sl-SI',
  'sr-RS',
  'sv-SE',
  'th-TH',
  'tr-TR',
  'uk-UA',
  'vi-VN',
  'zh-CN',
  'zh-TW',
];

const SAMPLE_DAY = Date.UTC(2026, 10, 24);
const SAMPLE_AMOUNT = 48_000.5;

/** How a date and a number look there: "24 Nov 2026 · 48,000.50". */
export const localeSample = (locale: string): string => {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(SAMPLE_DAY);
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(SAMPLE_AMOUNT);
  return `${day} · ${number}`;
};

const nameOf = (names: Intl.DisplayNames, locale: string): string => {
  try {
    return names.of(locale) ?? locale;
  } catch {
    return locale;
  }
};

export const localeItem = (locale: string): ComboItem => {
  const names = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' });
  return { value: locale, label: nameOf(names, locale), detail: localeSample(locale) };
};

/** The languages and regions offered, with how they write; `current` is always among them. */
export const localeItems = (current: string): readonly ComboItem[] => {
  const all = LOCALES.includes(current) || current === '' ? LOCALES : [current, ...LOCALES];
  return all.map(localeItem).toSorted((a, b) => a.label.localeCompare(b.label, 'en'));
};
