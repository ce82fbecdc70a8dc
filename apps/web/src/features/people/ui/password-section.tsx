import { useState } from 'react';
import { useForm } from '../../../shared/lib/use-form.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { FormProblem } from '../../../shared/ui/form-parts.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { showToast } from '../../../shared/ui/toast.state.ts';
import { changePassword } from '../me.queries.ts';
import { checkPassword, NewPasswordField, PasswordField } from './password-field.tsx';

interface PasswordProps {
  readonly name: string;
  readonly email: string;
  readonly workspace: string;
}

const EMPTY = { current: '', next: '' };

const changed = (ended: number): string => {
  if (ended === 0) return 'Your password is changed.';
  return `Your password is changed. ${ended === 1 ? 'One other session has' : `${ended} other sessions have`} ended.`;
};

const PasswordForm = ({
  context,
  onDone,
}: {
  readonly context: PasswordProps;
  readonly onDone: () => void;
}) => {
  const form = useForm({
    id: 'password',
    initial: EMPTY,
    secret: ['current', 'next'],
    check: ({ current, next }) => ({
      ...(current === '' && { current: 'Give your current password.' }),
      ...checkPassword(next, context, 'next'),
    }),
    submit: changePassword,
    onDone: ({ ended }) => {
      showToast({ text: changed(ended) });
      onDone();
    },
  });
  return (
    <form {...form.props} className="flex max-w-xl flex-col gap-4">
      <FormProblem>{form.problem}</FormProblem>
      <input type="text" name="username" autoComplete="username" value={context.email} readOnly hidden />
      <PasswordField label="Current password" autoComplete="current-password" {...form.field('current')} />
      <NewPasswordField label="New password" context={context} {...form.field('next')} />
      <div>
        <Button type="submit" busy={form.busy}>
          Change password
        </Button>
      </div>
    </form>
  );
};

/** Another password; it ends the other sessions. */
export const PasswordSection = (context: PasswordProps) => {
  const [changes, setChanges] = useState(0);
  return (
    <Section title="Password" lead="Changing it signs you out everywhere else.">
      <PasswordForm key={changes} context={context} onDone={() => setChanges(changes + 1)} />
    </Section>
  );
};
