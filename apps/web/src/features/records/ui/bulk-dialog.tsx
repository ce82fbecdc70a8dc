import { BULK_FIELDS } from '@daybook/shared/records/bulk.rules';
import type { RecordType } from '@daybook/shared/records/record-type';
import { offeredStages } from '@daybook/shared/stages/stage.rules';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { workspaceQuery } from '../../../shared/session/session.queries.ts';
import { useStages } from '../../../shared/stages/stages.queries.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { type ComboItem, MultiCombobox } from '../../../shared/ui/combobox.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { FieldError } from '../../../shared/ui/field.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import type { BulkGiven } from '../bulk.queries.ts';
import { useRecordFields } from '../custom-fields.ts';
import type { Control, RecordField, Value } from '../record-fields.ts';
import { tagsQuery } from '../records.queries.ts';
import { FieldControl } from './field-control.tsx';
import { isEmpty } from './shown-value.tsx';

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

interface FormProps {
  readonly send: string;
  readonly error?: string | undefined;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const Form = ({ send, error, onSend, onClose, children }: FormProps) => {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSend();
  };
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4 px-5 pb-5">
      {children}
      {error && <FieldError>{error}</FieldError>}
      <div className="flex justify-end gap-2">
        <Button variant="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" variant="filled">
          {send}
        </Button>
      </div>
    </form>
  );
};

const OWNER: Pick<RecordField, 'label' | 'control'> = { label: 'Owner', control: { kind: 'user' } };

const AssignForm = ({ onClose, onGiven }: BulkDialogProps) => {
  const [owner, setOwner] = useState<Value>(null);
  const to = owner !== null && typeof owner === 'object' && 'name' in owner ? owner : null;
  return (
    <Form
      send={to === null ? 'Leave without an owner' : `Assign to ${to.name}`}
      onSend={() => onGiven({ deed: { do: 'assign', ownerId: to?.id ?? null }, to: to?.name ?? null })}
      onClose={onClose}
    >
      <FieldControl field={OWNER} value={owner} onChange={setOwner} error={undefined} currency="" />
    </Form>
  );
};

const asItem = (name: string): ComboItem => ({ value: name, label: name });

const searchTags = async (text: string, signal: AbortSignal): Promise<readonly ComboItem[]> =>
  (await tagsQuery(text, signal)).items.map(({ name }) => asItem(name));

const TagForm = ({ question, onClose, onGiven }: BulkDialogProps) => {
  const [tags, setTags] = useState<readonly string[]>([]);
  const [error, setError] = useState<string>();
  const off = question === 'untag';
  const send = () => {
    if (tags.length === 0) setError('Choose at least one tag.');
    else onGiven({ deed: { do: off ? 'untag' : 'tag', tags: [...tags] } });
  };
  return (
    <Form send={off ? 'Take off' : 'Add'} error={error} onSend={send} onClose={onClose}>
      <MultiCombobox
        label="Tags"
        placeholder={off ? 'Which tags' : 'Add a tag'}
        search={searchTags}
        value={tags.map(asItem)}
        onChange={(items) => setTags(items.map(({ value }) => value))}
        {...(!off && {
          create: {
            label: (text: string) => `New tag “${text}”`,
            run: (text: string) => setTags([...tags, text]),
          },
        })}
      />
    </Form>
  );
};

type OfferedField = Pick<RecordField, 'name' | 'label' | 'control' | 'json' | 'check' | 'defined'>;

const useOfferedFields = (type: RecordType): readonly OfferedField[] => {
  const names: readonly string[] = BULK_FIELDS[type];
  const all: readonly OfferedField[] = useRecordFields<RecordType>(type);
  return all.filter(({ name, defined }) => defined === true || names.includes(name));
};

const useFirstValue = (): ((control: Control) => Value) => {
  const stages = useStages();
  return (control) => {
    if (control.kind === 'stage') {
      const [first] = offeredStages(stages, control.list);
      return { stage: first?.code ?? '', status: null, reason: null };
    }
    return control.kind === 'line' ? '' : null;
  };
};

const ChangeForm = ({ type, onClose, onGiven }: BulkDialogProps) => {
  const fields = useOfferedFields(type);
  const firstValue = useFirstValue();
  const { data: workspace } = useQuery(workspaceQuery());
  const [name, setName] = useState(fields[0]?.name ?? '');
  const [given, setGiven] = useState<{ readonly value: Value } | null>(null);
  const [error, setError] = useState<string>();
  const field = fields.find((one) => one.name === name);
  if (field === undefined) return null;
  const value = given?.value ?? firstValue(field.control);
  const send = () => {
    const wrong = field.check?.(value);
    setError(wrong);
    if (wrong === undefined) onGiven({ deed: { do: 'change', fields: field.json(value) } });
  };
  return (
    <Form
      send={isEmpty(value) ? `Empty ${field.label.toLowerCase()}` : 'Change'}
      onSend={send}
      onClose={onClose}
    >
      <Select
        label="Field"
        value={name}
        options={fields.map((one) => ({ value: one.name, label: one.label }))}
        onChange={(next) => {
          setName(next);
          setGiven(null);
          setError(undefined);
        }}
      />
      <FieldControl
        key={name}
        field={field}
        value={value}
        onChange={(next) => setGiven({ value: next })}
        error={error}
        currency={workspace?.currency ?? 'EUR'}
      />
    </Form>
  );
};

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
