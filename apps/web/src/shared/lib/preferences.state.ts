import { create } from 'zustand';
import { type Formats, formatsFor } from './format.ts';

/** What the interface needs to know of the signed-in person, without asking for it everywhere. */
export interface Preferences {
  /** Whose drafts these are; empty before sign-in. */
  readonly userId: string;
  readonly locale: string;
  readonly zone: string;
  /** 1 Monday to 7 Sunday. */
  readonly weekStart: number;
}

const guessWeekStart = (locale: string): number => {
  const info = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => { firstDay: number } };
  return info.getWeekInfo?.().firstDay ?? 1;
};

/** What the browser suggests: used until somebody is signed in, and offered in the set-up. */
export const guessPreferences = (): Preferences => {
  const { locale, timeZone } = new Intl.DateTimeFormat(navigator.language).resolvedOptions();
  return { userId: '', locale, zone: timeZone, weekStart: guessWeekStart(locale) };
};

const usePreferenceStore = create<Preferences>()(guessPreferences);

export const usePreferences = (): Preferences => usePreferenceStore();

/** Called once the session is known, and whenever it changes. */
export const setPreferences = (preferences: Preferences): void => usePreferenceStore.setState(preferences);

export const currentPreferences = (): Preferences => usePreferenceStore.getState();

/** How the person reads numbers and dates, for what is written outside a component. */
export const currentFormats = (): Formats => formatsFor(currentPreferences());

export const useFormats = (): Formats => {
  const { locale, zone } = usePreferenceStore();
  return formatsFor({ locale, zone });
};
