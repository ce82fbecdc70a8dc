import type { Activity } from '@daybook/shared/activities/activity';
import { type ReactNode, Suspense } from 'react';
import { lazily } from '../../../shared/ui/lazily.ts';
import type { ActivityEdit } from '../use-activity-edit.ts';
import type { Verbs } from '../use-verbs.ts';

const LinkedInPanel = lazily(async () => (await import('./linkedin-panel.tsx')).LinkedInPanel);

interface BesideProps {
  readonly activity: Activity;
  readonly edit: ActivityEdit;
  readonly verbs: Verbs;
  /** Whom it is with. */
  readonly person?: ReactNode;
  /** There is little room: the search is shown only where there is no profile yet. */
  readonly narrow?: boolean;
}

/** What belongs to a LinkedIn message: whose profile it goes to, and how to find it. */
export const BesideMessage = ({ activity, edit, verbs, person, narrow = false }: BesideProps) => (
  <Suspense fallback={person}>
    <LinkedInPanel
      activity={activity}
      readOnly={!verbs.mayChange(activity)}
      text={edit.field('message').value}
      person={person}
      narrow={narrow}
    />
  </Suspense>
);
