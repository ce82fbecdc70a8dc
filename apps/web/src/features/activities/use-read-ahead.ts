import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { activityQuery } from './activities.queries.ts';
import { personOf } from './person-of.ts';
import { contactQuery } from './related.queries.ts';

/** Going down a list quickly asks for nothing; staying on a row does. */
const STAYS_MS = 120;

/** Reads an activity and whom it is with, unless both are known. */
export const readActivity = async (client: QueryClient, id: string): Promise<void> => {
  const activity = await client.ensureQueryData(activityQuery(id));
  const person = personOf(activity);
  if (person) await client.ensureQueryData(contactQuery(person.id));
};

/** Reads what is likely opened next, so that the panel has it when it opens: the selected row and its neighbours. */
export const useReadAhead = (keys: readonly string[], selected: string | null, isOpen: boolean): void => {
  const client = useQueryClient();
  useEffect(() => {
    if (selected === null) return undefined;
    const timer = setTimeout(() => {
      const at = keys.indexOf(selected);
      const ids = [selected, ...(isOpen ? [keys[at + 1], keys[at - 1]] : [])];
      // What cannot be read ahead says so once it is opened.
      for (const id of ids) if (id !== undefined) readActivity(client, id).catch(() => undefined);
    }, STAYS_MS);
    return () => clearTimeout(timer);
  }, [client, keys, selected, isOpen]);
};
