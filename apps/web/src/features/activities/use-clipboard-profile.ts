import { readLinkedIn } from '@daybook/shared/contacts/linkedin.rules';
import { useEffect, useState } from 'react';

const profileInClipboard = async (): Promise<string | null> => {
  if (!isSecureContext || !navigator.clipboard?.readText || !document.hasFocus()) return null;
  // Only where it has been allowed before: nobody is asked by surprise.
  const permission = await navigator.permissions.query({ name: 'clipboard-read' as PermissionName });
  if (permission.state !== 'granted') return null;
  const reading = readLinkedIn((await navigator.clipboard.readText()).slice(0, 2000));
  return reading.kind === 'profile' ? reading.identity : null;
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
