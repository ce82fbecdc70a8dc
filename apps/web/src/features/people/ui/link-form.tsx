import type { LinkInfo } from '@daybook/shared/people/access';
import { guessPreferences } from '../../../shared/lib/preferences.state.ts';
import { useForm } from '../../../shared/lib/use-form.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { FormProblem } from '../../../shared/ui/form-parts.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { acceptLink } from '../door.queries.ts';
import { checkPassword, NewPasswordField } from './password-field.tsx';
import { LocaleField, ZoneField } from './place-fields.tsx';

interface LinkFormProps {
  readonly token: string;
  readonly link: LinkInfo;
  readonly onDone: () => void;
}

/** For password managers: whose password this is. */
const Account = ({ email }: { readonly email: string }) => (
  <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
);

/** A new password for somebody who has forgotten theirs. */
export const ResetForm = ({ token, link, onDone }: LinkFormProps) => {
  const context = { email: link.email, name: link.name, workspace: link.workspaceName };
  const form = useForm({
    id: 'reset',
    initial: { password: '' },
    secret: ['password'],
    check: ({ password }) => checkPassword(password, context),
    submit: (values) => acceptLink(token, values),
    onDone,
  });
  return (
    <form {...form.props} className="flex flex-col gap-4">
      <FormProblem>{form.problem}</FormProblem>
      <Account email={link.email} />
      <NewPasswordField label="New password" context={context} {...form.field('password')} />
      <Button type="submit" variant="filled" busy={form.busy}>
        Save and sign in
      </Button>
    </form>
  );
};

/** What somebody who was invited tells of themself. */
export const JoinForm = ({ token, link, onDone }: LinkFormProps) => {
  const { zone, locale } = guessPreferences();
  const form = useForm({
    id: 'join',
    initial: { name: link.name, password: '', zone, locale },
    secret: ['password'],
    check: (values) => ({
      ...checkPassword(values.password, {
        email: link.email,
        name: values.name,
        workspace: link.workspaceName,
      }),
      ...(values.name.trim() === '' && { name: 'Give your name.' }),
      ...(values.zone === '' && { zone: 'Choose a time zone from the list.' }),
      ...(values.locale === '' && { locale: 'Choose a language and region from the list.' }),
    }),
    submit: (values) => acceptLink(token, values),
    onDone,
  });
  const context = { email: link.email, name: form.values.name, workspace: link.workspaceName };
  return (
    <form {...form.props} className="flex flex-col gap-4">
      <FormProblem>{form.problem}</FormProblem>
      <Account email={link.email} />
      <TextField label="Your name" autoComplete="name" {...form.field('name')} />
      <NewPasswordField context={context} {...form.field('password')} />
      <ZoneField {...form.field('zone')} />
      <LocaleField {...form.field('locale')} />
      <Button type="submit" variant="filled" busy={form.busy}>
        Join {link.workspaceName}
      </Button>
    </form>
  );
};
