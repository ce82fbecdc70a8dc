import type { ActivityRow } from '@daybook/shared/activities/activity';
import { useCallback } from 'react';
import { useMe } from '../../shared/session/session.queries.ts';
import { mayChange } from './may-change.ts';

export type MayChange = (row: ActivityRow) => boolean;

/** Whether the signed-in person may change an activity. */
export const useMayChange = (): MayChange => {
  const { id, role } = useMe();
  return useCallback((row) => mayChange({ id, role }, row), [id, role]);
};
