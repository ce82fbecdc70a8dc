import { type MessageValues, messageFieldLabel } from './message-field.ts';
import { type FieldPart, type MessagePart, readMessage } from './message-text.rules.ts';

/** How one field is filled in: `gap` where nothing is known and there is no fallback, or there is no such field. */
export const fillField = (
  { name, fallback }: Pick<FieldPart, 'name' | 'fallback'>,
  values: MessageValues,
): { readonly text: string; readonly gap: boolean } => {
  const known = messageFieldLabel(name) === undefined ? '' : values[name as keyof MessageValues].trim();
  const text = known || fallback;
  return { text, gap: text === '' };
};

export interface FilledMessage {
  /** Plain text with its line breaks: what goes out. */
  readonly text: string;
  /** What stays empty: labels of fields, or `{name}` where there is no such field. */
  readonly gaps: readonly string[];
}

const partText = (part: MessagePart, values: MessageValues): string => {
  if (part.kind === 'text') return part.text;
  const { text, gap } = fillField(part, values);
  // A field that does not exist is shown as it was written, so that the slip is seen.
  return gap && messageFieldLabel(part.name) === undefined ? `{${part.name}}` : text;
};

/** The message as plain text, with what is known filled in. */
export const fillMessage = (message: string, values: MessageValues): FilledMessage => {
  const lines = readMessage(message);
  const gaps = lines
    .flatMap(({ parts }) => parts)
    .filter((part) => part.kind === 'field')
    .filter((part) => fillField(part, values).gap)
    .map(({ name }) => messageFieldLabel(name) ?? `{${name}}`);
  const text = lines
    .map(
      ({ bullet, parts }) => `${bullet ? '- ' : ''}${parts.map((part) => partText(part, values)).join('')}`,
    )
    .join('\n');
  return { text: text.trimEnd(), gaps: [...new Set(gaps)] };
};

/** What is known of a person and of who owns the activity, as a message says it. */
export const messageValues = (
  person: {
    readonly firstName: string;
    readonly lastName: string;
    readonly jobTitle: string;
    readonly emails: readonly string[];
    readonly phones: readonly { readonly text: string }[];
  } | null,
  { account, owner }: { readonly account: string; readonly owner: string },
): MessageValues => ({
  first_name: person?.firstName ?? '',
  last_name: person?.lastName ?? '',
  job_title: person?.jobTitle ?? '',
  account,
  email: person?.emails[0] ?? '',
  phone: person?.phones[0]?.text ?? '',
  owner_name: owner,
  owner_first_name: owner.trim().split(/\s+/)[0] ?? '',
});
