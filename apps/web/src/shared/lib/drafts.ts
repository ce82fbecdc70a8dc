import { now } from './clock.ts';
import { readStored, writeStored } from './storage.ts';

const PREFIX = 'daybook.draft.';
const KEPT_MS = 30 * 24 * 60 * 60_000;

/** What somebody typed into a form and has not sent: only the fields that differ from what they were given. */
export type Draft = Readonly<Record<string, unknown>>;

const keyOf = (userId: string, form: string): string => `${PREFIX}${userId}.${form}`;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const parse = (text: string | null): { at: number; values: Draft } | undefined => {
  try {
    const stored: unknown = JSON.parse(text ?? 'null');
    if (!isObject(stored) || !isObject(stored.values)) return undefined;
    return { at: Number(stored.at), values: stored.values };
  } catch {
    return undefined;
  }
};

export const readDraft = (userId: string, form: string): Draft | undefined =>
  parse(readStored(keyOf(userId, form)))?.values;

/** `null` forgets it. */
export const writeDraft = (userId: string, form: string, values: Draft | null): void =>
  writeStored(keyOf(userId, form), values && JSON.stringify({ at: now(), values }));

/** Forgets drafts nobody has touched for a month. Called once when the app starts. */
export const dropOldDrafts = (): void => {
  try {
    for (const key of Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))) {
      const at = parse(localStorage.getItem(key))?.at ?? 0;
      if (now() - at > KEPT_MS) localStorage.removeItem(key);
    }
  } catch {
    // Storage can be switched off; there is nothing to drop then.
  }
};
