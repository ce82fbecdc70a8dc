import { LINKEDIN_PLANS } from '@daybook/shared/linkedin/linkedin-actions.rules';
import type { Me } from '@daybook/shared/people/user';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useForm } from '../../../shared/lib/use-form.ts';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { useChooseAppearance } from '../../../shared/session/appearance.ts';
import { ChoiceChips } from '../../../shared/ui/chips.tsx';
import { FieldGroup } from '../../../shared/ui/field.tsx';
import { PageButtons } from '../../../shared/ui/form-buttons.tsx';
import { FormProblem } from '../../../shared/ui/form-parts.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { changeMe } from '../me.queries.ts';
import { LocaleField, WeekStartField, ZoneField } from './place-fields.tsx';
import { RemindersSection } from './reminders-section.tsx';

const NEEDED = {
  name: 'Give your name.',
  zone: 'Choose a time zone from the list.',
  locale: 'Choose a language and region from the list.',
} as const;

const check = (values: Readonly<Record<keyof typeof NEEDED, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(NEEDED).filter(([name]) => values[name as keyof typeof NEEDED].trim() === ''),
  );

const THEMES = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

/** How the signed-in person is called, where their day begins, and how Daybook writes for them. */
const ProfileForm = ({ me }: { readonly me: Me }) => {
  const { name, zone, locale, weekStart, linkedInPlan, role } = me;
  const client = useQueryClient();
  const done = useDone();
  const initial = useMemo(
    () => ({ name, zone, locale, weekStart, linkedInPlan }),
    [name, zone, locale, weekStart, linkedInPlan],
  );
  const form = useForm({
    id: 'profile',
    initial,
    check,
    submit: changeMe,
    onDone: ({ operationId }) => {
      void client.invalidateQueries({ queryKey: ['session'] });
      void client.invalidateQueries({ queryKey: ['people'] });
      void client.invalidateQueries({ queryKey: ['linkedin'] });
      // Looking only, a viewer has no undo either.
      done('Your profile is saved.', role === 'viewer' ? null : operationId);
    },
  });
  return (
    <form {...form.props} className="flex max-w-xl flex-col gap-4">
      <FormProblem>{form.problem}</FormProblem>
      <TextField label="Name" autoComplete="name" {...form.field('name')} />
      <ZoneField
        {...form.field('zone')}
        hint="Your day begins at its midnight: it decides what is due today and what is overdue."
      />
      <LocaleField {...form.field('locale')} />
      <WeekStartField {...form.field('weekStart')} />
      <Select
        label="LinkedIn plan"
        hint="It decides how long the note of a connection request may be."
        options={LINKEDIN_PLANS}
        {...form.field('linkedInPlan')}
      />
      <PageButtons form={form} />
    </form>
  );
};

export const ProfileSection = ({ me }: { readonly me: Me }) => {
  const chooseAppearance = useChooseAppearance();
  return (
    <>
      <Section title="Profile">
        <ProfileForm me={me} />
      </Section>
      <RemindersSection me={me} />
      <Section title="Appearance">
        <FieldGroup label="Theme">
          <ChoiceChips label="Theme" options={THEMES} value={me.theme} onChange={chooseAppearance} />
        </FieldGroup>
      </Section>
    </>
  );
};
