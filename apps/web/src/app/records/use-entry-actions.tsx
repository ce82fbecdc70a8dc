import type { TimelineEntry } from '@daybook/shared/timeline/timeline-entry';
import { type ReactNode, useCallback } from 'react';
import { EntryMenu } from '../../features/activities/ui/entry-menu.tsx';
import { useMay } from './use-may.ts';

/** What can be done to what a timeline tells of: an activity is edited or deleted from there (Z-50). */
export const useEntryActions = (): ((entry: TimelineEntry) => ReactNode) => {
  const mayChange = useMay()('activity.create');
  return useCallback(
    ({ payload }: TimelineEntry) =>
      mayChange && 'activityId' in payload && payload.kind !== 'activity.trashed' ? (
        <EntryMenu
          activityId={payload.activityId}
          subject={'subject' in payload ? payload.subject : 'this activity'}
        />
      ) : null,
    [mayChange],
  );
};
