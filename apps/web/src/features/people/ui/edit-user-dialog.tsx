import { ROLE_LABELS, ROLES } from '@daybook/shared/people/role';
import type { User } from '@daybook/shared/people/user';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useForm } from '../../../shared/lib/use-form.ts';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { DialogButtons } from '../../../shared/ui/form-buttons.tsx';
import { FormProblem } from '../../../shared/ui/form-parts.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { changeUser } from '../people.queries.ts';
import { ZoneField } from './place-fields.tsx';

interface EditUserProps {
  readonly user: User;
  readonly open: boolean;
  readonly onClose: () => void;
}

const ROLE_OPTIONS = ROLES.map((role) => ({ value: role, label: ROLE_LABELS[role] }));

const check = ({ name, email, zone }: { name: string; email: string; zone: string }) => ({
  ...(name.trim() === '' && { name: 'Give a name.' }),
  ...(email.trim() === '' && { email: 'Give an email address.' }),
  ...(zone === '' && { zone: 'Choose a time zone from the list.' }),
});

const EditUserForm = ({
  user: { id, name, email, role, zone, version },
  onClose,
}: Omit<EditUserProps, 'open'>) => {
  const client = useQueryClient();
  const done = useDone();
  const initial = useMemo(() => ({ name, email, role, zone }), [name, email, role, zone]);
  const form = useForm({
    id: `user.${id}`,
    initial,
    check,
    submit: (values) => changeUser(id, { ...values, version }),
    onDone: ({ user, operationId }) => {
      void client.invalidateQueries({ queryKey: ['people'] });
      void client.invalidateQueries({ queryKey: ['session'] });
      done(`${user.name} is saved.`, operationId);
      onClose();
    },
  });
  return (
    <form {...form.props} className="flex flex-col gap-4 px-5 pb-5">
      <FormProblem>{form.problem}</FormProblem>
      <TextField label="Name" {...form.field('name')} />
      <TextField
        label="Email"
        type="email"
        autoCapitalize="none"
        spellCheck={false}
        {...form.field('email')}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select label="Role" options={ROLE_OPTIONS} {...form.field('role')} />
        <ZoneField {...form.field('zone')} />
      </div>
      <DialogButtons form={form} onCancel={onClose} />
    </form>
  );
};

export const EditUserDialog = ({ open, ...form }: EditUserProps) => (
  <Dialog open={open} onClose={form.onClose} title={form.user.name}>
    <EditUserForm {...form} />
  </Dialog>
);
