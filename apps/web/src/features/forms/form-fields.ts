import { CONTACT_FIELDS } from '@daybook/shared/contacts/contact.fields';
import {
  COMPANY_KEY,
  FORM_CONTACT_KEYS,
  type FormField,
  QUESTION_KEY,
  type QuestionType,
} from '@daybook/shared/forms/form';
import { fieldLabel } from '@daybook/shared/kernel/field';

/** What a visitor can be asked that Daybook knows by itself. */
const KNOWN: readonly { readonly key: string; readonly label: string }[] = [
  ...FORM_CONTACT_KEYS.map((key) => ({ key, label: fieldLabel(CONTACT_FIELDS, key) })),
  { key: COMPANY_KEY, label: 'Company' },
];

const known = (key: string, required: boolean): FormField => ({
  key,
  label: KNOWN.find((field) => field.key === key)?.label ?? key,
  required,
  type: 'text',
  options: [],
});

/** What a new form asks. */
export const FIRST_FIELDS: readonly FormField[] = [
  known('first_name', false),
  known('last_name', false),
  known('email', true),
];

export const isQuestion = ({ key }: FormField): boolean => QUESTION_KEY.test(key);

/** By the address contacts are found, so it is always asked for. */
export const isFixed = ({ key }: FormField): boolean => key === 'email';

/** What is not asked yet. */
export const notAsked = (fields: readonly FormField[]): readonly FormField[] =>
  KNOWN.filter(({ key }) => !fields.some((field) => field.key === key)).map(({ key }) => known(key, false));

const MOST_QUESTIONS = 99;

/** A question of one's own, with the first key that is free. */
export const newQuestion = (fields: readonly FormField[], type: QuestionType): FormField => {
  const keys = Array.from({ length: MOST_QUESTIONS }, (_, i) => `q${i + 1}`);
  const key = keys.find((each) => !fields.some((field) => field.key === each)) ?? 'q1';
  return { key, label: '', required: false, type, options: type === 'option' ? ['', ''] : [] };
};

/** The fields with one of them a place further up (-1) or down (1). */
export const moved = (fields: readonly FormField[], at: number, by: -1 | 1): readonly FormField[] => {
  const field = fields[at];
  const to = at + by;
  return field === undefined || to < 0 || to >= fields.length
    ? fields
    : fields.toSpliced(at, 1).toSpliced(to, 0, field);
};
