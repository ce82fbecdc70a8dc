import type { Form, FormActivity, FormField } from '@daybook/shared/forms/form';
import { FIRST_FIELDS } from './form-fields.ts';

/** A form as it is written in its dialog. */
export interface FormValues {
  readonly name: string;
  readonly title: string;
  readonly intro: string;
  readonly fields: readonly FormField[];
  readonly consent: string;
  readonly thanks: string;
  readonly redirectUrl: string;
  readonly ownerId: string;
  readonly plans: FormActivity['type'] | '';
  readonly subject: string;
  readonly days: string;
}

export const valuesOf = (form: Form | null, meId: string): FormValues => ({
  name: form?.name ?? '',
  title: form?.title ?? '',
  intro: form?.intro ?? '',
  fields: form?.fields ?? FIRST_FIELDS,
  consent: form?.consent ?? '',
  thanks: form?.thanks ?? 'Thank you. We will be in touch soon.',
  redirectUrl: form?.redirectUrl ?? '',
  ownerId: form?.owner.id ?? meId,
  plans: form?.activity?.type ?? '',
  subject: form?.activity?.subject ?? '',
  days: String(form?.activity?.days ?? 1),
});

const MOST_DAYS = 60;

const isDays = (text: string): boolean => /^\d{1,2}$/.test(text.trim()) && Number(text) <= MOST_DAYS;

const fieldsProblem = (fields: readonly FormField[]): string | undefined => {
  if (fields.some(({ label }) => label.trim() === '')) return 'Give every field a name.';
  const isShort = ({ type, options }: FormField): boolean =>
    type === 'option' && options.filter((option) => option.trim() !== '').length < 2;
  return fields.some(isShort) ? 'Give at least two options to choose from.' : undefined;
};

export const problemsOf = (values: FormValues): Readonly<Record<string, string>> => {
  const asked = fieldsProblem(values.fields);
  return {
    ...(values.name.trim() === '' && { name: 'Give the form a name.' }),
    ...(values.title.trim() === '' && { title: 'Write what visitors read above it.' }),
    ...(values.thanks.trim() === '' && { thanks: 'Write what visitors read when they have sent it.' }),
    ...(asked !== undefined && { fields: asked }),
    ...(values.plans !== '' && values.subject.trim() === '' && { subject: 'Say what is to be done.' }),
    ...(values.plans !== '' && !isDays(values.days) && { days: `Give a number from 0 to ${MOST_DAYS}.` }),
  };
};

/** What is sent: without empty options, and with an activity only where one is planned. */
export const inputOf = ({ plans, subject, days, fields, ...rest }: FormValues) => ({
  ...rest,
  fields: fields.map((field) => ({
    ...field,
    options: field.options.map((option) => option.trim()).filter((option) => option !== ''),
  })),
  activity: plans === '' ? null : { type: plans, subject, days: Number(days) },
});
