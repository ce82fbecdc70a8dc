import { ROLE_LABELS, ROLES, type Role } from '@daybook/shared/people/role';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { currentPreferences } from '../../../shared/lib/preferences.state.ts';
import { useForm } from '../../../shared/lib/use-form.ts';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { DialogButtons } from '../../../shared/ui/form-buttons.tsx';
import { FormProblem } from '../../../shared/ui/form-parts.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { inviteUser } from '../people.queries.ts';
import { LinkToPassOn } from './link-dialog.tsx';
import { ZoneField } from './place-fields.tsx';

type Invited = Awaited<ReturnType<typeof inviteUser>>;

const ROLE_OPTIONS = ROLES.map((role) => ({ value: role, label: ROLE_LABELS[role] }));

const check = ({ name, email, zone }: { name: string; email: string; zone: string }) => ({
  ...(name.trim() === '' && { name: 'Give a name.' }),
  ...(email.trim() === '' && { email: 'Give an email address.' }),
  ...(zone === '' && { zone: 'Choose a time zone from the list.' }),
});

const InviteForm = ({
  onInvited,
  onCancel,
}: {
  readonly onInvited: (invited: Invited) => void;
  readonly onCancel: () => void;
}) => {
  const client = useQueryClient();
  const done = useDone();
  const initial = useMemo(
    () => ({ name: '', email: '', role: 'rep' as Role, zone: currentPreferences().zone }),
    [],
  );
  const form = useForm({
    id: 'user.new',
    initial,
    check,
    submit: inviteUser,
    onDone: (invited) => {
      void client.invalidateQueries({ queryKey: ['people'] });
      done(`${invited.user.name} is invited. Pass the link on.`, invited.operationId);
      onInvited(invited);
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
        hint="They sign in with it. Nothing is sent to it: you get a link to pass on."
        {...form.field('email')}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select label="Role" options={ROLE_OPTIONS} {...form.field('role')} />
        <ZoneField {...form.field('zone')} hint="They can choose another one." />
      </div>
      <DialogButtons form={form} onCancel={onCancel} save="Invite" />
    </form>
  );
};

const Inviting = ({ onClose }: { readonly onClose: () => void }) => {
  const [invited, setInvited] = useState<Invited | null>(null);
  if (!invited) return <InviteForm onInvited={setInvited} onCancel={onClose} />;
  return (
    <div className="flex flex-col gap-4 px-5 pb-5">
      <LinkToPassOn user={invited.user} link={invited.link} />
      <div className="flex justify-end">
        <Button onClick={onClose}>Done</Button>
      </div>
    </div>
  );
};

/** Adds a user, then shows the link to pass on to them. */
export const InviteDialog = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => (
  <Dialog open={open} onClose={onClose} title="Invite somebody">
    <Inviting onClose={onClose} />
  </Dialog>
);
