import type { Activity } from '@daybook/shared/activities/activity';
import { PRIORITIES } from '@daybook/shared/activities/activity-type';
import type { RecordRef } from '@daybook/shared/records/record';
import { RECORD_TYPE_LABELS } from '@daybook/shared/records/record-type';
import { CalendarPlus } from 'lucide-react';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { recordPath } from '../../../shared/lib/paths.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Combobox, type ComboItem, MultiCombobox } from '../../../shared/ui/combobox.tsx';
import { type Fact, Facts } from '../../../shared/ui/record-page.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import { addToCalendar, hasCalendarFile } from '../calendar-file.ts';
import { recordItem, searchRecords } from '../related.queries.ts';
import type { ActivityEdit } from '../use-activity-edit.ts';
import { usePicked } from '../use-picked.ts';
import { ActivityTags } from './activity-tags.tsx';
import { OwnerField, SubjectField, TypeField } from './base-fields.tsx';
import { Edited } from './edited.tsx';
import { OneField } from './one-field.tsx';
import { ReminderField } from './reminder-field.tsx';

interface InfoProps {
  readonly activity: Activity;
  readonly edit: ActivityEdit;
}

const PRIORITY_OPTIONS = PRIORITIES.map(({ value, label }) => ({ value, label }));

const PriorityField = ({ edit }: InfoProps) => {
  const field = edit.field('priority');
  return (
    <Edited field={field} show={(value) => PRIORITY_OPTIONS.find((one) => one.value === value)?.label ?? ''}>
      <Select label="Priority" options={PRIORITY_OPTIONS} value={field.value} onChange={field.choose} />
    </Edited>
  );
};

const Records = ({ activity, edit }: InfoProps) => {
  const search = useMemo(() => searchRecords(), []);
  const primary = edit.field('primaryId');
  const linked = edit.field('recordIds');
  const { picked, note } = usePicked<ComboItem>();
  const known = [activity.primary, ...activity.records].flatMap((record) =>
    record ? [recordItem(record)] : [],
  );
  const itemOf = (id: string | null) => [...known, ...picked].find(({ value }) => value === id) ?? null;
  const titleOf = (id: string | null) => itemOf(id)?.label ?? '';
  return (
    <>
      <Edited field={primary} show={titleOf}>
        <Combobox
          label="About"
          placeholder="A contact, account or deal"
          search={search}
          value={itemOf(primary.value)}
          onChange={(item) => {
            if (item) note(item);
            primary.choose(item?.value ?? null);
          }}
        />
      </Edited>
      <Edited field={linked} show={(ids) => ids.map(titleOf).join(', ')}>
        <MultiCombobox
          label="Also about"
          placeholder="Add a record"
          search={search}
          value={linked.value.flatMap((id) => itemOf(id) ?? [])}
          onChange={(items) => {
            for (const item of items) note(item);
            linked.choose(items.map(({ value }) => value));
          }}
        />
      </Edited>
    </>
  );
};

const link = (record: RecordRef) => (
  <Link to={recordPath(record)} className="hover:underline">
    {record.title}
  </Link>
);

const useFacts = (activity: Activity): Fact[] => {
  const formats = useFormats();
  const { completedAt, completedBy, creator, createdAt, owner } = activity;
  return [
    { label: 'Created', value: `${formats.fullMoment(createdAt)}${creator ? ` by ${creator.name}` : ''}` },
    ...(completedAt
      ? [
          {
            label: 'Completed',
            value: `${formats.fullMoment(completedAt)}${completedBy ? ` by ${completedBy.name}` : ''}`,
          },
        ]
      : []),
    ...(owner.zone === formats.zone
      ? []
      : [{ label: 'Time zone of the owner', value: owner.zone.replaceAll('_', ' ') }]),
    ...(activity.account ? [{ label: RECORD_TYPE_LABELS.account.one, value: link(activity.account) }] : []),
  ];
};

/** T-26: the same for every type, so that one knows where to look. */
const DETAILS = ['duration', 'end', 'location', 'link', 'phone', 'direction', 'amount'] as const;

/** T-25: further fields of the activity, alike for all types. */
export const ActivityInfo = (props: InfoProps) => {
  const { activity, edit } = props;
  return (
    <section aria-label="About this activity" className="flex flex-col gap-4">
      <SubjectField {...props} />
      <div className="grid grid-cols-2 gap-3">
        <TypeField {...props} />
        <PriorityField {...props} />
      </div>
      <ReminderField {...props} />
      {hasCalendarFile(activity) && (
        <span>
          <Button size="sm" icon={CalendarPlus} onClick={() => addToCalendar(activity)}>
            Add to calendar
          </Button>
        </span>
      )}
      <OwnerField {...props} />
      <Records {...props} />
      <ActivityTags activity={activity} />
      <div className="grid grid-cols-2 gap-x-3 gap-y-4">
        {DETAILS.map((name) => (
          <OneField key={name} name={name} activity={activity} edit={edit} />
        ))}
      </div>
      <Facts facts={useFacts(activity)} />
    </section>
  );
};
