import { ACTIVITY_TYPES, type ActivityTypeCode } from '@daybook/shared/activities/activity-type';
import { FOR_ALL, TOPIC_KINDS, type TopicKind } from '@daybook/shared/activities/choice.rules';
import { RECORD_TYPE_LABELS } from '@daybook/shared/records/record-type';
import { type ReactNode, useState } from 'react';
import { Select } from '../../../shared/ui/select.tsx';
import { ChoiceList } from './choice-list.tsx';

const TYPES = ACTIVITY_TYPES.map(({ code, label }) => ({ value: code, label }));
const KINDS = TOPIC_KINDS.map((kind) => ({
  value: kind,
  label: kind === 'personal' ? 'No record' : RECORD_TYPE_LABELS[kind].many,
}));

interface PartProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

const Part = ({ title, lead, children }: PartProps) => (
  <section aria-label={title} className="flex flex-col gap-4 border-b border-line py-6 last:border-b-0">
    <div className="flex flex-col gap-1">
      <h2 className="font-serif text-xl font-medium">{title}</h2>
      <p className="max-w-prose text-ink-2">{lead}</p>
    </div>
    {children}
  </section>
);

/** How activities can have gone, and what they can be about: the lists that admins keep. */
export const ActivityTypesSection = () => {
  const [type, setType] = useState<ActivityTypeCode>('call');
  const [kind, setKind] = useState<TopicKind>('contact');
  return (
    <>
      <Part
        title="Outcomes"
        lead="Asked for when an activity of the type is completed. A call that failed is red on every timeline."
      >
        <div className="w-60">
          <Select label="Of the type" options={TYPES} value={type} onChange={setType} />
        </div>
        <ChoiceList list="outcome" of={type} />
      </Part>
      <Part title="Topics" lead="What an activity is about. Each kind of record has its own.">
        <div className="w-60">
          <Select label="On" options={KINDS} value={kind} onChange={setKind} />
        </div>
        <ChoiceList list="topic" of={kind} />
      </Part>
      <Part
        title="Sources"
        lead="What brings an activity about, asked for under Plan. The same for all types."
      >
        <ChoiceList list="source" of={FOR_ALL} />
      </Part>
      <Part title="Reasons" lead="Why a source brought it about.">
        <ChoiceList list="source-reason" of={FOR_ALL} />
      </Part>
    </>
  );
};
