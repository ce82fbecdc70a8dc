import {
  type CountryCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js';

export interface Phone {
  /** As typed. */
  readonly text: string;
  /** `+41446681800`; null where it cannot be read as a number of any country. */
  readonly e164: string | null;
}

const regionOf = (locale: string): CountryCode | undefined => {
  try {
    const region = new Intl.Locale(locale).maximize().region ?? '';
    return isSupportedCountry(region) ? region : undefined;
  } catch {
    return undefined;
  }
};

/** Asked for every number of an import, and slower to find than a number is to read. */
const regions = new Map<string, CountryCode | undefined>();

/** The country that a locale such as `de-CH` is spoken in: how numbers without a prefix are read. */
const countryOf = (locale: string): CountryCode | undefined => {
  if (!regions.has(locale)) regions.set(locale, regionOf(locale));
  return regions.get(locale);
};

/** A number that names its country may be newer than the tables; one whose country is guessed has to fit there. */
const isMeant = (number: PhoneNumber, text: string): boolean =>
  /^\s*(?:\+|00)/.test(text) ? number.isPossible() : number.isValid();

/** Reads a phone number; without a country prefix as one of the country of the locale, where there can be such a one. */
export const readPhone = (text: string, locale: string): Phone => {
  const country = countryOf(locale);
  const number = parsePhoneNumberFromString(text, country === undefined ? {} : { defaultCountry: country });
  return { text: text.trim(), e164: number && isMeant(number, text) ? number.number : null };
};

/** What a number is compared by: E.164, or else its digits. */
export const phoneIdentity = ({ text, e164 }: Phone): string =>
  e164 ?? (text.replace(/\D+/g, '') || text.toLowerCase());

/** The E.164 form kept as an identity, if it is one. */
export const e164Of = (identity: string): string | null => (identity.startsWith('+') ? identity : null);

/** The country codes that do not have three digits. */
const COUNTRY_CODE = /^\+(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})(?=\d)/;

/** What a number is found by: its digits, and as it is dialled inside its country. */
export const numberWords = (identity: string, shown: string): string => {
  const dialled = identity.startsWith('+') ? `+${identity.replace(/\D+/g, '')}` : '';
  const inside = dialled.replace(COUNTRY_CODE, '0');
  if (dialled !== '') return `${dialled} ${inside.startsWith('+') ? '' : inside}`;
  return `${shown} ${shown.replace(/\D+/g, '')}`;
};
