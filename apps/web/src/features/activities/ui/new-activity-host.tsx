import { Suspense } from 'react';
import { useCommands } from '../../../shared/lib/keyboard.ts';
import { lazily } from '../../../shared/ui/lazily.ts';
import { openNewActivity, useNewActivity } from '../new-activity.state.ts';
import { useMayPlan } from '../use-may-plan.ts';

const NewActivityDialog = lazily(async () => (await import('./new-activity-dialog.tsx')).NewActivityDialog);

const NewActivityKey = () => {
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
  return null;
};

/** Where the form for a new activity opens, from any page; once in the app. The key is there for those who may plan. */
export const NewActivityHost = () => {
  const mayPlan = useMayPlan();
  const preset = useNewActivity();
  return (
    <>
      {mayPlan && <NewActivityKey />}
      {preset && (
        <Suspense fallback={null}>
          <NewActivityDialog preset={preset} />
        </Suspense>
      )}
    </>
  );
};
