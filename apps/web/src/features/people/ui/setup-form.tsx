import { currencyOf } from '@daybook/shared/people/region.rules';
import { useMemo } from 'react';
import { guessPreferences } from '../../../shared/lib/preferences.state.ts';
import { useForm } from '../../../shared/lib/use-form.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { FormProblem } from '../../../shared/ui/form-parts.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { setUp } from '../door.queries.ts';
import { checkPassword, NewPasswordField } from './password-field.tsx';
import { CurrencyField, LocaleField, WeekStartField, ZoneField } from './place-fields.tsx';

const guess = () => {
  const { zone, locale, weekStart } = guessPreferences();
  const person = { name: '', email: '', password: '' };
  return { workspaceName: '', ...person, zone, locale, weekStart, currency: currencyOf(locale) };
};

type Values = ReturnType<typeof guess>;

const contextOf = ({ name, email, workspaceName }: Values) => ({ name, email, workspace: workspaceName });

const NEEDED: Readonly<Partial<Record<keyof Values, string>>> = {
  workspaceName: 'Name your workspace: your company, or your team.',
  name: 'Give your name.',
  email: 'Give your email address.',
  zone: 'Choose a time zone from the list.',
  locale: 'Choose a language and region from the list.',
  currency: 'Choose a currency from the list.',
};

const check = (values: Values): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(NEEDED).filter(([name]) => String(values[name as keyof Values]).trim() === ''),
  ),
  ...checkPassword(values.password, contextOf(values)),
});

interface SetupFormProps {
  /** The one of the address that was printed. */
  readonly token: string;
  readonly onDone: (workspaceName: string) => void;
}

/** The workspace and its first admin. */
export const SetupForm = ({ token, onDone }: SetupFormProps) => {
  const initial = useMemo(guess, []);
  const form = useForm({
    id: 'setup',
    initial,
    secret: ['password'],
    check,
    submit: (values: Values, key) => setUp({ token, ...values }, key),
    onDone: (_answer, { workspaceName }) => onDone(workspaceName),
  });
  const locale = form.field('locale');
  const chooseLocale = (value: string) => {
    locale.onChange(value);
    if (value !== '') form.set({ currency: currencyOf(value) });
  };
  return (
    <form {...form.props} className="flex flex-col gap-4">
      <FormProblem>{form.problem}</FormProblem>
      <TextField
        label="Workspace"
        hint="Your company, or your team."
        autoComplete="organization"
        {...form.field('workspaceName')}
      />
      <TextField label="Your name" autoComplete="name" {...form.field('name')} />
      <TextField
        label="Email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        hint="You sign in with it. Nothing is sent to it."
        {...form.field('email')}
      />
      <NewPasswordField context={contextOf(form.values)} {...form.field('password')} />
      <ZoneField {...form.field('zone')} />
      <LocaleField {...locale} onChange={chooseLocale} />
      <div className="grid gap-4 sm:grid-cols-2">
        <WeekStartField {...form.field('weekStart')} />
        <CurrencyField {...form.field('currency')} />
      </div>
      <Button type="submit" variant="filled" busy={form.busy}>
        Create the workspace
      </Button>
    </form>
  );
};
