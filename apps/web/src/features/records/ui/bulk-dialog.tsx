import { BULK_FIELDS } from '@daybook/shared/records/bulk.rules';
import type { RecordType } from '@daybook/shared/records/record-type';
import { useState } from 'react';
import type { Value } from '../../../shared/fields/form-field.ts';
import { FieldControl } from '../../../shared/fields/ui/field-control.tsx';
import { BulkChange, type BulkField } from '../../../shared/operations/bulk-change.tsx';
import { BulkForm } from '../../../shared/operations/bulk-form.tsx';
import { BulkTags } from '../../../shared/operations/bulk-tags.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import type { BulkGiven } from '../bulk.queries.ts';
import { useRecordFields } from '../custom-fields.ts';
import type { RecordField } from '../record-fields.ts';

/** What has to be known before something is done to everything selected. */
export type BulkQuestion = 'assign' | 'tag' | 'untag' | 'change';

interface BulkDialogProps {
  readonly type: RecordType;
  readonly question: BulkQuestion;
  /** "12 contacts". */
  readonly what: string;
  readonly onClose: () => void;
  readonly onGiven: (given: BulkGiven) => void;
}

const OWNER: Pick<RecordField, 'label' | 'control'> = { label: 'Owner', control: { kind: 'user' } };

const AssignForm = ({ onClose, onGiven }: BulkDialogProps) => {
  const [owner, setOwner] = useState<Value>(null);
  const to = owner !== null && typeof owner === 'object' && 'name' in owner ? owner : null;
  return (
    <BulkForm
      send={to === null ? 'Leave without an owner' : `Assign to ${to.name}`}
      onSend={() => onGiven({ deed: { do: 'assign', ownerId: to?.id ?? null }, to: to?.name ?? null })}
      onClose={onClose}
    >
      <FieldControl field={OWNER} value={owner} onChange={setOwner} error={undefined} currency="" />
    </BulkForm>
  );
};

const TagForm = ({ question, onClose, onGiven }: BulkDialogProps) => {
  const off = question === 'untag';
  return (
    <BulkTags
      off={off}
      onClose={onClose}
      onGiven={(tags) => onGiven({ deed: { do: off ? 'untag' : 'tag', tags } })}
    />
  );
};

const useOfferedFields = (type: RecordType): readonly BulkField[] => {
  const names: readonly string[] = BULK_FIELDS[type];
  const all: readonly BulkField[] = useRecordFields<RecordType>(type);
  return all.filter(({ name, defined }) => defined === true || names.includes(name));
};

const ChangeForm = ({ type, onClose, onGiven }: BulkDialogProps) => (
  <BulkChange
    fields={useOfferedFields(type)}
    onClose={onClose}
    onGiven={(fields) => onGiven({ deed: { do: 'change', fields } })}
  />
);

const FORMS = { assign: AssignForm, tag: TagForm, untag: TagForm, change: ChangeForm } as const;

const TITLES: Readonly<Record<BulkQuestion, (what: string) => string>> = {
  assign: (what) => `Assign ${what}`,
  tag: (what) => `Tag ${what}`,
  untag: (what) => `Take tags off ${what}`,
  change: (what) => `Change a field of ${what}`,
};

/** Asks what is still to be known, then hands it on. */
export const BulkDialog = (props: BulkDialogProps) => {
  const Asked = FORMS[props.question];
  return (
    <Dialog open title={TITLES[props.question](props.what)} onClose={props.onClose}>
      <Asked {...props} />
    </Dialog>
  );
};
