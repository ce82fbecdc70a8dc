import { Suspense } from 'react';
import type { DetailSlots } from '../features/activities/ui/detail-props.ts';
import { lazily } from '../shared/ui/lazily.ts';

const Timeline = lazily(async () => (await import('./records/activity-timeline.tsx')).ActivityTimeline);
const Earlier = lazily(async () => (await import('../features/timeline/ui/earlier.tsx')).Earlier);
const RecordInfo = lazily(async () => (await import('./records/record-info.tsx')).RecordInfo);
const TemplatePicker = lazily(
  async () => (await import('../features/templates/ui/template-picker.tsx')).TemplatePicker,
);

const TemplateChoice = lazily(
  async () => (await import('../features/templates/ui/template-choice.tsx')).TemplateChoice,
);
const OwnFields = lazily(async () => (await import('./records/activity-own-fields.tsx')).ActivityOwnFields);
const AccountLinks = lazily(async () => (await import('./records/account-links.tsx')).AccountLinks);

/** What an activity shows of the records it is about, loaded when one is opened. */
export const ACTIVITY_SLOTS: DetailSlots = {
  renderTimeline: (record) => (
    <Suspense fallback={null}>
      <Timeline record={record} />
    </Suspense>
  ),
  renderEarlier: (recordId, title) => (
    <Suspense fallback={null}>
      <Earlier recordId={recordId} title={title} />
    </Suspense>
  ),
  renderRecord: (record) => (
    <Suspense fallback={null}>
      <RecordInfo of={record} />
    </Suspense>
  ),
  renderOwnFields: (activity, may) => (
    <Suspense fallback={null}>
      <OwnFields activity={activity} may={may} />
    </Suspense>
  ),
  renderTemplates: ({ text, onInsert }) => (
    <Suspense fallback={null}>
      <TemplatePicker text={text} onInsert={onInsert} />
    </Suspense>
  ),
  renderTemplateChoice: (slot) => (
    <Suspense fallback={null}>
      <TemplateChoice {...slot} />
    </Suspense>
  ),
  renderLinks: (account) => (
    <Suspense fallback={null}>
      <AccountLinks of={account} />
    </Suspense>
  ),
};
