import { MIN_PASSWORD, type PasswordContext, passwordFault } from '@daybook/shared/people/password.rules';
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../../shared/ui/icon-button.tsx';
import { TextField, type TextFieldProps } from '../../../shared/ui/text-field.tsx';

type PasswordFieldProps = Omit<TextFieldProps, 'type' | 'trailing' | 'autoComplete'> & {
  readonly autoComplete: 'current-password' | 'new-password';
};

/** A password, which can be shown to whoever types it. */
export const PasswordField = (props: PasswordFieldProps) => {
  const [shown, setShown] = useState(false);
  return (
    <TextField
      spellCheck={false}
      autoCapitalize="none"
      {...props}
      type={shown ? 'text' : 'password'}
      trailing={
        <IconButton
          size="sm"
          icon={shown ? EyeOff : Eye}
          label={shown ? 'Hide the password' : 'Show the password'}
          onClick={() => setShown(!shown)}
        />
      }
    />
  );
};

interface NewPasswordProps extends Omit<PasswordFieldProps, 'autoComplete' | 'hint' | 'label'> {
  readonly label?: string;
  readonly context: PasswordContext;
}

/** A new password, with a sentence on whether it will do while it is typed. */
export const NewPasswordField = ({ context, label = 'Password', ...props }: NewPasswordProps) => {
  const fault = passwordFault(props.value, context);
  const long = [...props.value].length >= MIN_PASSWORD;
  const words =
    fault === null
      ? 'This will do.'
      : long
        ? fault
        : `At least ${MIN_PASSWORD} characters. Three or four words are easy to remember.`;
  return (
    <PasswordField
      {...props}
      label={label}
      autoComplete="new-password"
      hint={
        props.error ? undefined : (
          <span aria-live="polite" className={fault === null ? 'text-done' : undefined}>
            {words}
          </span>
        )
      }
    />
  );
};

/** For `check` of a form: what is wrong with a new password, at its field. */
export const checkPassword = (
  password: string,
  context: PasswordContext,
  field = 'password',
): Record<string, string> => {
  const fault = password === '' ? 'Choose a password.' : passwordFault(password, context);
  return fault === null ? {} : { [field]: fault };
};
