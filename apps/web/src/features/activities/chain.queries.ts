import type { ActivityChain } from '@daybook/shared/activities/activity';
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../shared/api/client.ts';
import type { ComboItem } from '../../shared/ui/combobox.tsx';

/** What an activity followed, from the beginning, and what follows it. */
export const chainQuery = (id: string) =>
  queryOptions({
    queryKey: ['activities', 'chain', id],
    queryFn: ({ signal }): Promise<ActivityChain> =>
      answer(api.activities[':id'].chain.$get({ param: { id } }, { init: { signal } })),
  });

/** `search` of a combobox over activities, but this one. */
export const searchActivities =
  (own: string) =>
  async (text: string, signal: AbortSignal): Promise<readonly ComboItem[]> => {
    if (text.trim() === '') return [];
    const { activities } = await answer(
      api.search.everything.$get({ query: { q: text.trim() } }, { init: { signal } }),
    );
    return activities
      .filter(({ id, status }) => id !== own && status !== 'trashed')
      .map(({ id, subject, primary }) => ({
        value: id,
        label: subject,
        ...(primary && { detail: primary.title }),
      }));
  };
