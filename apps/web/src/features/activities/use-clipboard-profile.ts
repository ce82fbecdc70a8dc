import { readLinkedIn } from '@daybook/shared/contacts/linkedin.rules';
import { useEffect, useState } from 'react';

/** Whether the page can read the clipboard at all: not on plain http, and not in every browser. */
export const canReadClipboard = (): boolean =>
  isSecureContext && typeof navigator.clipboard?.readText === 'function';

const isAllowed = async (): Promise<boolean> => {
  const permission = await navigator.permissions.query({ name: 'clipboard-read' as PermissionName });
  return permission.state === 'granted';
};

const profileInClipboard = async (): Promise<string | null> => {
  if (!canReadClipboard() || !document.hasFocus()) return null;
  // Only where it has been allowed before: nobody is asked by surprise.
  if (!(await isAllowed())) return null;
  const reading = readLinkedIn((await navigator.clipboard.readText()).slice(0, MOST_READ));
  return reading.kind === 'profile' ? reading.identity : null;
};

const MOST_READ = 2000;

interface Pasting {
  readonly paste: (text: string) => void;
  /** Says why nothing was pasted. */
  readonly tell: (message: string) => void;
}

/** By a press, after which the browser asks whether the clipboard may be read. */
export const pasteFromClipboard = async ({ paste, tell }: Pasting): Promise<void> => {
  try {
    const text = (await navigator.clipboard.readText()).slice(0, MOST_READ).trim();
    if (text === '') tell('There is no text in the clipboard.');
    else paste(text);
  } catch {
    tell('The browser did not let Daybook read the clipboard. Paste into the field by hand.');
  }
};

/** The profile whose address was copied elsewhere, on coming back to the window; null where that cannot be known. */
export const useClipboardProfile = (wanted: boolean): string | null => {
  const [found, setFound] = useState<string | null>(null);
  useEffect(() => {
    if (!wanted) return undefined;
    // A browser that knows no such permission is not asked again.
    const look = () => void profileInClipboard().then(setFound, () => setFound(null));
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [wanted]);
  return wanted ? found : null;
};
