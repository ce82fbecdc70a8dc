/**
 * What this browser keeps. Storage can be switched off or full; the value then lasts until the page is closed,
 * and nothing fails.
 */
const memory = new Map<string, string>();

export const readStored = (key: string): string | null => {
  try {
    return localStorage.getItem(key) ?? memory.get(key) ?? null;
  } catch {
    return memory.get(key) ?? null;
  }
};

/** `null` forgets the key. */
export const writeStored = (key: string, value: string | null): void => {
  memory.delete(key);
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    if (value !== null) memory.set(key, value);
  }
};
