import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { apiFetch } from '../api/api-fetch.ts';
import { chooseTheme, type ThemeChoice } from '../lib/theme.ts';
import { meQuery } from './session.queries.ts';

const save = async (client: QueryClient, theme: ThemeChoice): Promise<void> => {
  const headers = { 'content-type': 'application/json' };
  try {
    await apiFetch('/api/me', { method: 'PATCH', headers, body: JSON.stringify({ theme }) });
    await client.invalidateQueries({ queryKey: meQuery().queryKey });
  } catch {
    // It is shown and kept in this browser; the others follow the next time it is chosen.
  }
};

/** Shows light or dark at once, and remembers it with the person, so that their other browsers follow. */
export const useChooseAppearance = (): ((theme: ThemeChoice) => void) => {
  const client = useQueryClient();
  return (theme) => {
    chooseTheme(theme);
    void save(client, theme);
  };
};
