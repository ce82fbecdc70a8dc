import type { FieldNoun } from '@daybook/shared/fields/custom-field.rules';
import { useQueryClient } from '@tanstack/react-query';
import { apiFetch } from '../api/api-fetch.ts';
import { problemSentence } from '../api/problem-words.ts';
import { showToast } from '../ui/toast.state.ts';
import { patchMe } from './session.queries.ts';

/** Remembers for this person, on all their devices, the columns of a list; null: the first ones. It shows at once. */
export const useRememberColumns = () => {
  const client = useQueryClient();
  return async (type: FieldNoun, columns: string | null): Promise<void> => {
    patchMe(client, ({ listColumns: { [type]: _was, ...others } }) => ({
      listColumns: columns === null ? others : { ...others, [type]: columns },
    }));
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ listColumns: { [type]: columns } });
    try {
      await apiFetch('/api/me', { method: 'PATCH', headers, body });
    } catch (error) {
      showToast({ text: `The columns could not be remembered. ${problemSentence(error)}`, tone: 'late' });
    }
  };
};
