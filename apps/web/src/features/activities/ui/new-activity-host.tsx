import { lazy, Suspense } from 'react';
import { useCommands } from '../../../shared/lib/keyboard.ts';
import { openNewActivity, useNewActivity } from '../new-activity.state.ts';

const NewActivityDialog = lazy(async () => ({
  default: (await import('./new-activity-dialog.tsx')).NewActivityDialog,
}));

/** Where the form for a new activity opens, from any page; once in the app. */
export const NewActivityHost = () => {
  const preset = useNewActivity();
  useCommands(
    [
      {
        id: 'activity.new',
        label: 'New activity',
        keys: ['n'],
        group: 'Activities',
        run: () => openNewActivity(),
      },
    ],
    'app',
  );
  if (!preset) return null;
  return (
    <Suspense fallback={null}>
      <NewActivityDialog preset={preset} />
    </Suspense>
  );
};
