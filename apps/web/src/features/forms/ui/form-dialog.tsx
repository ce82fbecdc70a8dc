import type { Form } from '@daybook/shared/forms/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Form as FormState, useForm } from '../../../shared/lib/use-form.ts';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { usersQuery } from '../../../shared/people/users.queries.ts';
import { useMe } from '../../../shared/session/session.queries.ts';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { DialogButtons } from '../../../shared/ui/form-buttons.tsx';
import { FormProblem } from '../../../shared/ui/form-parts.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import { TextArea } from '../../../shared/ui/text-area.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { type FormValues, inputOf, problemsOf, valuesOf } from '../form-values.ts';
import { changeForm, createForm } from '../forms.queries.ts';
import { FieldsEditor } from './fields-editor.tsx';

const PLANS = [
  { value: '', label: 'Nothing' },
  { value: 'call', label: 'A call' },
  { value: 'email', label: 'An email' },
  { value: 'task', label: 'A task' },
] as const;

interface PartProps {
  readonly form: FormState<FormValues>;
}

/** What becomes of a submission. */
const Afterwards = ({ form }: PartProps) => {
  const { data: users = [] } = useQuery(usersQuery());
  return (
    <>
      <Select
        label="Owner of new contacts"
        options={users.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.field('ownerId')}
      />
      <Select label="Planned for the owner of the contact" options={PLANS} {...form.field('plans')} />
      {form.values.plans !== '' && (
        <div className="grid gap-4 sm:grid-cols-[1fr_8rem]">
          <TextField label="What is to be done" maxLength={200} {...form.field('subject')} />
          <TextField label="Days later" inputMode="numeric" {...form.field('days')} />
        </div>
      )}
    </>
  );
};

/** What visitors read. */
const Texts = ({ form }: PartProps) => (
  <>
    <TextArea
      label="Consent"
      hint="What visitors agree to by a tick, kept with each submission. Empty: nothing is asked."
      rows={2}
      {...form.field('consent')}
    />
    <TextArea label="Thanks" rows={2} {...form.field('thanks')} />
    <TextField
      label="Page afterwards"
      type="url"
      hint="Where visitors go instead of reading the thanks. May stay empty."
      placeholder="https://example.com/thanks"
      {...form.field('redirectUrl')}
    />
  </>
);

interface FormDialogProps {
  /** null: a new one. */
  readonly form: Form | null;
  readonly open: boolean;
  readonly onClose: () => void;
}

const Editing = ({ form: shown, onClose }: Omit<FormDialogProps, 'open'>) => {
  const client = useQueryClient();
  const done = useDone();
  const me = useMe();
  const initial = useMemo(() => valuesOf(shown, me.id), [shown, me.id]);
  const form = useForm({
    id: shown ? `form.${shown.id}` : 'form.new',
    initial,
    check: problemsOf,
    submit: (values, key) =>
      shown
        ? changeForm(shown.id, { ...inputOf(values), version: shown.version })
        : createForm(inputOf(values), key),
    onDone: ({ form: { name }, operationId }) => {
      void client.invalidateQueries({ queryKey: ['forms'] });
      done(`The form ${name} is saved.`, operationId);
      onClose();
    },
  });
  const fields = form.field('fields');
  return (
    <form {...form.props} className="flex flex-col gap-4 px-5 pb-5">
      <FormProblem>{form.problem}</FormProblem>
      <TextField
        label="Name"
        hint="As it is called here and on timelines."
        maxLength={120}
        {...form.field('name')}
      />
      <TextField label="Heading" maxLength={200} {...form.field('title')} />
      <TextArea label="Introduction" rows={2} {...form.field('intro')} />
      <FieldsEditor {...fields} />
      <Texts form={form} />
      <Afterwards form={form} />
      <DialogButtons form={form} onCancel={onClose} />
    </form>
  );
};

/** Makes a form, or changes one. */
export const FormDialog = ({ open, ...editing }: FormDialogProps) => (
  <Dialog open={open} onClose={editing.onClose} title={editing.form ? 'Edit the form' : 'New form'} size="lg">
    <Editing {...editing} />
  </Dialog>
);
