import { readEmail } from '../contacts/email.rules.ts';
import { readLinkedIn } from '../contacts/linkedin.rules.ts';
import { LINKEDIN_REFUSALS } from '../contacts/linkedin.words.ts';
import { tooLong } from '../kernel/number-text.rules.ts';

/** A field as far as an answer depends on it. */
export interface AskedField {
  readonly key: string;
  readonly label: string;
  readonly required: boolean;
  readonly type: string;
  readonly options: readonly string[];
}

/** What a visitor is asked to agree to is answered under this name. */
export const CONSENT_NAME = 'consent';
/** A field that people do not see; whatever fills it in is no person. */
export const TRAP_NAME = 'fax_number';

export interface Answer {
  readonly key: string;
  readonly label: string;
  /** As given; a tick is "Yes". Never empty. */
  readonly value: string;
}

export interface Answers {
  /** What was answered, in the order of the form. */
  readonly given: readonly Answer[];
  /** What has to be mended, by the name of the field. */
  readonly problems: Readonly<Record<string, string>>;
}

const LONGEST_LINE = 300;
const LONGEST_PROSE = 5000;

const cleaned = (text: string, type: string): string =>
  type === 'prose'
    ? text
        .replace(/\r\n?/g, '\n')
        .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
        .trim()
    : text.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim();

const problemOf = ({ key, type, options, required }: AskedField, value: string): string | undefined => {
  if (value === '')
    return required ? (type === 'yes-no' ? 'Tick this box to go on.' : 'Fill this in.') : undefined;
  const most = type === 'prose' ? LONGEST_PROSE : LONGEST_LINE;
  if (value.length > most) return tooLong(most);
  if (type === 'option' && !options.includes(value)) return 'Choose one of these.';
  if (key === 'email' && readEmail(value) === undefined) return 'This does not look like an email address.';
  if (key !== 'linkedin') return undefined;
  const reading = readLinkedIn(value);
  return reading.kind === 'refused' ? LINKEDIN_REFUSALS[reading.reason] : undefined;
};

/** Reads what a visitor sent: what was answered, and what has to be mended before it is taken. */
export const readAnswers = (
  fields: readonly AskedField[],
  consent: string,
  sent: Readonly<Record<string, string>>,
): Answers => {
  const given: Answer[] = [];
  const problems: Record<string, string> = {};
  for (const field of fields) {
    const text = cleaned(sent[field.key] ?? '', field.type);
    const value = field.type === 'yes-no' && text !== '' ? 'Yes' : text;
    const problem = problemOf(field, value);
    if (problem !== undefined) problems[field.key] = problem;
    else if (value !== '') given.push({ key: field.key, label: field.label, value });
  }
  if (consent !== '' && !sent[CONSENT_NAME]) problems[CONSENT_NAME] = 'Tick this box to go on.';
  return { given, problems };
};
