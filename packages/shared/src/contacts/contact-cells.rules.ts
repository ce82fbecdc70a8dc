import { type CellColumn, cellColumns, severalInCell } from '../kernel/cells.rules.ts';
import { stageLabel } from '../stages/stage.rules.ts';
import type { StageWords } from '../stages/stage-words.ts';
import { CONTACT_FIELDS, type ContactFieldKey } from './contact.fields.ts';
import type { Contact } from './contact.ts';

/** What an import knows Daybook's own list of contacts by. */
export const CONTACT_ID_COLUMN = 'Daybook contact id';

/** The columns of an exported list of contacts; `emailOf` tells the address of a user. */
export const contactColumns = (
  emailOf: (userId: string) => string,
  { stages }: StageWords,
): CellColumn<Contact>[] => [
  ...cellColumns<Contact, ContactFieldKey>(CONTACT_FIELDS, {
    first_name: ({ firstName }) => firstName,
    last_name: ({ lastName }) => lastName,
    job_title: ({ jobTitle }) => jobTitle,
    account: ({ account }) => account?.title ?? '',
    email: ({ emails }) => severalInCell(emails),
    phone: ({ phones }) => severalInCell(phones.map(({ text }) => text)),
    linkedin: ({ linkedin }) => linkedin?.url ?? '',
    zone: ({ zone }) => zone ?? '',
    language: ({ language }) => language ?? '',
    birthday: ({ birthday }) => birthday ?? '',
    lifecycle_stage: ({ lifecycleStage }) => stageLabel(stages, 'lifecycle', lifecycleStage),
    // No file brings these back.
    lifecycle_status: [],
    lost_reason: [],
    owner: ({ owner }) => (owner === null ? '' : emailOf(owner.id)),
    tags: ({ tags }) => severalInCell(tags),
    // An import reads these into something else than a field.
    external_id: [],
    notes: [],
  }),
  { label: CONTACT_ID_COLUMN, text: ({ id }) => id },
];

/** The columns of what imports kept; they come last, so that a field of the same name is the first one called so. */
export const extraColumns = (names: readonly string[]): CellColumn<Contact>[] =>
  names.map((label) => ({
    label,
    text: ({ extra }: Contact) => (Object.hasOwn(extra, label) ? (extra[label] ?? '') : ''),
  }));
