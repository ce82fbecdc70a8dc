import { lazy, Suspense } from 'react';
import { useCommands } from '../../../shared/lib/keyboard.ts';
import { openNewActivity, useNewActivity } from '../new-activity.state.ts';
import { useMayPlan } from '../use-may-plan.ts';

const NewActivityDialog = lazy(async () => ({
  default: (await import('./new-activity-dialog.tsx')).NewActivityDialog,
}));

const Host = () => {
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

/** Where the form for a new activity opens, from any page; once in the app. Not for those who may only look. */
export const NewActivityHost = () => (useMayPlan() ? <Host /> : null);
