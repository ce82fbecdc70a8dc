/** What a message can say of the person it goes to and of who writes it: `{first_name}`, `{first_name|there}`. */
export const MESSAGE_FIELDS = [
  { name: 'first_name', label: 'First name' },
  { name: 'last_name', label: 'Last name' },
  { name: 'job_title', label: 'Job title' },
  { name: 'account', label: 'Account' },
  { name: 'email', label: 'Email' },
  { name: 'phone', label: 'Phone' },
  { name: 'owner_name', label: 'Owner' },
  { name: 'owner_first_name', label: 'Owner’s first name' },
] as const;
export type MessageFieldName = (typeof MESSAGE_FIELDS)[number]['name'];

/** What is known; empty where nothing is. */
export type MessageValues = Readonly<Record<MessageFieldName, string>>;

/** The label of a field; undefined where there is none of that name. */
export const messageFieldLabel = (name: string): string | undefined =>
  MESSAGE_FIELDS.find((field) => field.name === name)?.label;

/** Values of nobody, for a text that is about no contact. */
export const NO_VALUES: MessageValues = {
  first_name: '',
  last_name: '',
  job_title: '',
  account: '',
  email: '',
  phone: '',
  owner_name: '',
  owner_first_name: '',
};
