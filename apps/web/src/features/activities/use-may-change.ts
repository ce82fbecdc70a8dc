import type { ActivityRow } from '@daybook/shared/activities/activity';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useMe } from '../../shared/session/session.queries.ts';
import { activityQuery } from './activities.queries.ts';
import { mayChange } from './may-change.ts';

export type MayChange = (row: ActivityRow) => boolean;

/** Whether the signed-in person may change an activity. Rows do not say who created it; once opened, it is known. */
export const useMayChange = (): MayChange => {
  const client = useQueryClient();
  const { id, role } = useMe();
  return useCallback(
    (row) => {
      const known = client.getQueryData(activityQuery(row.id).queryKey);
      return mayChange({ id, role }, row, known && (known.creator?.id ?? null));
    },
    [client, id, role],
  );
};
