import type { ComboItem } from '../ui/combobox.tsx';
import { currentPreferences } from './preferences.state.ts';

const COMMON_LANGUAGES = [
  'ar',
  'bg',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'et',
  'fi',
  'fr',
  'he',
  'hi',
  'hr',
  'hu',
  'id',
  'it',
  'ja',
  'ko',
  'lt',
  'lv',
  'nb',
  'nl',
  'pl',
  'pt',
  'pt-BR',
  'ro',
  'rm',
  'ru',
  'sk',
  'sl',
  'sr',
  'sv',
  'th',
  'tr',
  'uk',
  'vi',
  'zh',
] as const;

const lazily = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

/** Every zone the browser knows, the place before the region: "Zurich, Europe". */
export const zoneItems = lazily((): readonly ComboItem[] =>
  Intl.supportedValuesOf('timeZone').map((zone) => {
    const [region = '', ...place] = zone.replaceAll('_', ' ').split('/');
    return place.length === 0
      ? { value: zone, label: region }
      : { value: zone, label: place.toReversed().join(', '), detail: region };
  }),
);

/** Languages people write to customers in, named in the user's own. */
export const languageItems = lazily((): readonly ComboItem[] => {
  const { locale } = currentPreferences();
  const names = new Intl.DisplayNames([locale, 'en'], { type: 'language' });
  return COMMON_LANGUAGES.map((value) => ({ value, label: names.of(value) ?? value })).sort((a, b) =>
    a.label.localeCompare(b.label, locale),
  );
});
