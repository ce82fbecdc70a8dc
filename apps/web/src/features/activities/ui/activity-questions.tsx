import { useVerbs } from '../use-verbs.ts';
import { FollowUpDock } from './follow-up-dock.tsx';
import { Prompts } from './prompts.tsx';

/** For pages that tell of activities: what is asked about one of them, and what follows from one that was done. */
export const ActivityQuestions = () => {
  const verbs = useVerbs();
  return (
    <>
      <FollowUpDock />
      <Prompts verbs={verbs} />
    </>
  );
};
