import { FOR_ALL } from '@daybook/shared/activities/choice.rules';
import type { RecordRef } from '@daybook/shared/records/record';
import { type ReactNode, useMemo } from 'react';
import { MentionArea } from '../../../shared/people/mention-area.tsx';
import { Combobox, type ComboItem } from '../../../shared/ui/combobox.tsx';
import { searchActivities } from '../chain.queries.ts';
import { recordItem, searchRecords } from '../related.queries.ts';
import { usePicked } from '../use-picked.ts';
import { OwnerField, SubjectField, TypeField } from './base-fields.tsx';
import { ChoiceField } from './choice-field.tsx';
import { Edited } from './edited.tsx';
import { type FieldProps, OneField, ProseField } from './one-field.tsx';
import { PlanWhen } from './plan-when.tsx';

/** F-10: what it follows. */
const FollowedField = ({ activity, edit }: FieldProps) => {
  const search = useMemo(() => searchActivities(activity.id), [activity.id]);
  const field = edit.field('followsId');
  const { follows } = activity;
  const { picked, note } = usePicked<ComboItem>();
  const known = [...(follows ? [{ value: follows.id, label: follows.subject }] : []), ...picked];
  return (
    <Edited field={field} show={() => follows?.subject ?? ''}>
      <Combobox
        label="Followed activity"
        placeholder="Search by subject"
        search={search}
        value={known.find(({ value }) => value === field.value) ?? null}
        onChange={(item) => {
          if (item) note(item);
          field.choose(item?.value ?? null);
        }}
      />
    </Edited>
  );
};

/** F-19: the account it is about; of a contact or a deal it is theirs. */
const AccountField = ({ activity, edit }: FieldProps) => {
  const search = useMemo(() => searchRecords(['account']), []);
  const field = edit.field('primaryId');
  const { account, primary } = activity;
  const given = primary !== null && primary.type !== 'account';
  const { picked, note } = usePicked<ComboItem>();
  const is = field.value === (primary?.id ?? null);
  const chosen = picked.find(({ value }) => value === field.value) ?? null;
  return (
    <Edited field={field} show={() => primary?.title ?? ''}>
      <Combobox
        label="Account"
        placeholder={given ? `${primary.title} has none` : 'An account'}
        search={search}
        disabled={given}
        value={is ? account && recordItem(account) : chosen}
        onChange={(item) => {
          if (item) note(item);
          field.choose(item?.value ?? null);
        }}
        {...(given && { hint: `That of ${primary.title}` })}
      />
    </Edited>
  );
};

interface PlanProps extends FieldProps {
  readonly may: boolean;
  /** What is known of the account, read from it and changed on it. */
  readonly renderAccount: (account: RecordRef) => ReactNode;
}

/** F-06: what is planned, with whom, and where. */
export const PlanForm = ({ may, renderAccount, ...props }: PlanProps) => {
  const { activity, edit } = props;
  return (
    <div className="flex flex-col gap-6">
      <fieldset disabled={!may} aria-label="Plan" className="min-w-0 disabled:opacity-75">
        <div className="grid grid-cols-2 gap-x-3 gap-y-4">
          <div className="col-span-2">
            <SubjectField {...props} label="Name" />
          </div>
          <TypeField {...props} />
          <OwnerField {...props} />
          <div className="col-span-2">
            <FollowedField {...props} />
          </div>
          <ChoiceField label="Source type" list="source" of={FOR_ALL} name="source" edit={edit} />
          <ChoiceField
            label="Source reason"
            list="source-reason"
            of={FOR_ALL}
            name="sourceReason"
            edit={edit}
          />
          <PlanWhen {...props} />
          <div className="col-span-2">
            <OneField {...props} name="location" />
          </div>
          <div className="col-span-2">
            <ProseField field={edit.field('locationComments')} label="Location comments" rows={2} />
          </div>
          <div className="col-span-2">
            <ProseField
              field={edit.field('notes')}
              label="Activity description"
              rows={3}
              area={MentionArea}
            />
          </div>
          <div className="col-span-2">
            <AccountField {...props} />
          </div>
        </div>
      </fieldset>
      {activity.account && renderAccount(activity.account)}
    </div>
  );
};
