import { Suspense } from 'react';
import { lazily } from '../../../shared/ui/lazily.ts';
import type { DetailProps } from './detail-props.ts';

const PlanForm = lazily(async () => (await import('./plan-form.tsx')).PlanForm);

const ResultForm = lazily(async () => (await import('./result-form.tsx')).ResultForm);

const FollowUpForm = lazily(async () => (await import('./follow-up-form.tsx')).FollowUpForm);

const LinksForm = lazily(async () => (await import('./links-form.tsx')).LinksForm);

/** F-06 to F-09: the same activity as a form, part by part. */
export const PlanTab = ({ activity, edit, verbs, renderRecord }: DetailProps) => (
  <Suspense fallback={null}>
    <PlanForm activity={activity} edit={edit} may={verbs.mayChange(activity)} renderAccount={renderRecord} />
  </Suspense>
);

export const ResultTab = ({ activity, edit, verbs, renderTemplateChoice }: DetailProps) => (
  <Suspense fallback={null}>
    <ResultForm
      activity={activity}
      edit={edit}
      may={verbs.mayChange(activity)}
      renderTemplateChoice={renderTemplateChoice}
    />
  </Suspense>
);

export const FollowUpTab = ({ activity, verbs }: DetailProps) => (
  <Suspense fallback={null}>
    <FollowUpForm activity={activity} may={verbs.mayPlan && activity.status !== 'trashed'} />
  </Suspense>
);

export const LinksTab = ({ activity, verbs, renderLinks }: DetailProps) => (
  <Suspense fallback={null}>
    <LinksForm activity={activity} may={verbs.mayChange(activity)} renderLinks={renderLinks} />
  </Suspense>
);
