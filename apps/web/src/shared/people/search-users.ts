import type { QueryClient } from '@tanstack/react-query';
import type { ComboItem } from '../ui/combobox.tsx';
import { usersQuery } from './users.queries.ts';

/** Looks among the users for pickers: by any part of a name. */
export const searchUsers =
  (client: QueryClient) =>
  async (text: string): Promise<readonly ComboItem[]> => {
    const users = await client.ensureQueryData(usersQuery());
    const wanted = text.trim().toLowerCase();
    return users
      .filter(({ name }) => name.toLowerCase().includes(wanted))
      .map(({ id, name, email }) => ({ value: id, label: name, detail: email }));
  };
