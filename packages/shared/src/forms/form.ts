import { z } from 'zod';
import type { CONTACT_FIELDS } from '../contacts/contact.fields.ts';
import { tooLong } from '../kernel/number-text.rules.ts';
import { Id, InstantWire, line, optionalLine, prose } from '../kernel/wire.ts';
import { RecordRef, UserRef } from '../records/record.ts';

/** Fields of a contact that a visitor can fill in, by their key in the catalogue. */
export const FORM_CONTACT_KEYS = [
  'first_name',
  'last_name',
  'email',
  'phone',
  'job_title',
  'linkedin',
] as const satisfies readonly (typeof CONTACT_FIELDS)[number]['key'][];

/** What the visitor's company is called: it links to an account of that name where there is one. */
export const COMPANY_KEY = 'company';

/** Keys of questions of one's own are `q1`, `q2` and so on. */
export const QUESTION_KEY = /^q[1-9]\d?$/;

export const QUESTION_TYPES = [
  { value: 'text', label: 'One line' },
  { value: 'prose', label: 'Several lines' },
  { value: 'option', label: 'One of several' },
  { value: 'yes-no', label: 'A box to tick' },
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number]['value'];

const isKnownKey = (key: string): boolean =>
  key === COMPANY_KEY || FORM_CONTACT_KEYS.some((known) => known === key) || QUESTION_KEY.test(key);

/** One field of a form, in the order in which they are asked. */
export const FormField = z.object({
  key: z.string().refine(isKnownKey, 'Choose a field from the list.').meta({ example: 'email' }),
  label: line(200),
  required: z.boolean(),
  /** Of a question of one's own; fields of a contact are asked as what they are. */
  type: z.enum(QUESTION_TYPES.map(({ value }) => value)),
  options: z.array(line(200)).max(30, 'Use at most 30 options.'),
});
export type FormField = z.infer<typeof FormField>;

const REDIRECT = 'Give an address such as https://example.com/thanks.';

/** A page of the workspace's own, or empty. */
const RedirectUrl = z.union([
  z.literal(''),
  z
    .string()
    .trim()
    .max(1000, tooLong(1000))
    .pipe(z.url({ protocol: /^https?$/, error: REDIRECT }))
    .refine((url) => !/^[a-z]+:\/\/[^/?#]*@/i.test(url), REDIRECT),
]);

/** What is planned for whoever answers a submission. */
export const FormActivity = z.object({
  type: z.enum(['call', 'task', 'email']),
  subject: line(200),
  /** Due so many days later; 0 is the same day. */
  days: z.int().min(0).max(60),
});
export type FormActivity = z.infer<typeof FormActivity>;

const isAskedFor = ({ key, required }: FormField): boolean => key === 'email' && required;

const Fields = z
  .array(FormField)
  .min(1)
  .max(30, 'Use at most 30 fields.')
  .refine((fields) => fields.some(isAskedFor), 'Ask for the email address: contacts are found by it.')
  .refine((fields) => new Set(fields.map(({ key }) => key)).size === fields.length, 'Ask each thing once.')
  .refine(
    (fields) => fields.every(({ type, options }) => type !== 'option' || options.length > 1),
    'Give at least two options to choose from.',
  );

/** What an admin writes of a form. */
export const FormInput = z.object({
  /** What it is called here, and on timelines. */
  name: line(120),
  /** What visitors read above it. */
  title: line(200),
  intro: prose(2000),
  fields: Fields,
  /** What a visitor agrees to by a tick; empty: nothing is asked. */
  consent: prose(2000),
  /** What is said when it has been sent. */
  thanks: prose(1000).pipe(z.string().min(1, 'Write what visitors read when they have sent it.')),
  /** Where visitors go instead; empty: they stay and read the thanks. */
  redirectUrl: RedirectUrl,
  /** Who is responsible for new contacts. */
  ownerId: Id,
  activity: FormActivity.nullable(),
  /** A closed form takes nothing in. */
  open: z.boolean(),
});
export type FormInput = z.infer<typeof FormInput>;

export const NewForm = FormInput.partial({
  intro: true,
  consent: true,
  redirectUrl: true,
  activity: true,
  open: true,
}).extend({ id: Id.optional() });
export type NewForm = z.infer<typeof NewForm>;

export const FormChange = FormInput.partial().extend({ version: z.int() });
export type FormChange = z.infer<typeof FormChange>;

/** A form that visitors of a web page fill in; each submission finds or makes a contact. */
export const Form = FormInput.omit({ ownerId: true }).extend({
  id: Id,
  redirectUrl: z.string(),
  owner: UserRef,
  /** Its page, without the address of this Daybook. */
  path: z.string().meta({ example: '/f/book-a-demo-3f9a2c' }),
  submissions: z.int(),
  lastAt: InstantWire.nullable(),
  version: z.int(),
});
export type Form = z.infer<typeof Form>;

/** One submission: what was answered is on the contact's timeline. */
export const FormSubmission = z.object({
  key: z.int(),
  at: InstantWire,
  contact: RecordRef,
  /** The page it was on, as the browser told it. */
  page: optionalLine(500),
});
export type FormSubmission = z.infer<typeof FormSubmission>;

/** The list is read whole, so there is an end to it. */
export const MOST_FORMS = 100;

/** More submissions than this are not counted. */
export const MOST_SENT_COUNTED = 1000;
