import { ActivityQuestions } from '../../features/activities/ui/activity-questions.tsx';
import { TeamTimelines } from '../../features/timeline/ui/team-timelines.tsx';
import { useEntryActions } from '../records/use-entry-actions.tsx';

/** What the team did: entry by entry, by day and by person. */
export const Page = () => {
  const { actionsFor, dialog } = useEntryActions();
  return (
    <>
      <TeamTimelines actionsFor={actionsFor} />
      {dialog}
      <ActivityQuestions />
    </>
  );
};
