import { useForm } from '../../../shared/lib/use-form.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { FormProblem } from '../../../shared/ui/form-parts.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { signIn } from '../door.queries.ts';
import { PasswordField } from './password-field.tsx';

const EMPTY = { email: '', password: '' };

const check = ({ email, password }: typeof EMPTY): Record<string, string> => ({
  ...(email.trim() === '' && { email: 'Give your email address.' }),
  ...(password === '' && { password: 'Give your password.' }),
});

/** Email and password. */
export const SignInForm = ({ onDone }: { readonly onDone: () => void }) => {
  const form = useForm({
    id: 'sign-in',
    initial: EMPTY,
    secret: ['password'],
    check,
    submit: signIn,
    onDone,
  });
  return (
    <form {...form.props} className="flex flex-col gap-4">
      <FormProblem>{form.problem}</FormProblem>
      <TextField
        label="Email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        {...form.field('email')}
      />
      <PasswordField label="Password" autoComplete="current-password" {...form.field('password')} />
      <Button type="submit" variant="filled" busy={form.busy}>
        Sign in
      </Button>
    </form>
  );
};
