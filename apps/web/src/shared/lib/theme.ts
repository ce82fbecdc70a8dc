import { useSyncExternalStore } from 'react';
import { readStored, writeStored } from './storage.ts';

export type ThemeChoice = 'system' | 'light' | 'dark';

// public/theme.js reads the same key before the first paint.
const KEY = 'daybook.theme';
const PAPER = { light: '#faf8f4', dark: '#161513' };
const listeners = new Set<() => void>();

const read = (): ThemeChoice => {
  const stored = readStored(KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
};

const system = (): 'light' | 'dark' =>
  matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';

const apply = (): void => {
  const choice = read();
  const theme = choice === 'system' ? system() : choice;
  document.documentElement.setAttribute('data-theme', theme);
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', PAPER[theme]);
  for (const listener of listeners) listener();
};

/** Remembers the choice in this browser and shows it at once, in every open tab. */
export const chooseTheme = (choice: ThemeChoice): void => {
  writeStored(KEY, choice === 'system' ? null : choice);
  apply();
};

/** Keeps the page in step with the system's setting and with a choice made in another tab. */
export const followTheme = (): void => {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', apply);
  addEventListener('storage', (event) => {
    if (event.key === KEY) apply();
  });
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useThemeChoice = (): ThemeChoice => useSyncExternalStore(subscribe, read);
