import { ACCOUNT_FIELDS, ACCOUNT_KINDS } from '@daybook/shared/accounts/account.fields';
import { CONTACT_FIELDS } from '@daybook/shared/contacts/contact.fields';
import { type Field, fieldLabel } from '@daybook/shared/kernel/field';
import { OPPORTUNITY_FIELDS } from '@daybook/shared/opportunities/opportunity.fields';
import {
  PLAIN_FIELDS,
  type PlainRecordType,
  pointsAt,
  readName,
  writtenName,
} from '@daybook/shared/records/plain-record.rules';
import type { RecordType } from '@daybook/shared/records/record-type';
import { type Control, type FormField, type Value, writtenValue } from '../../shared/fields/form-field.ts';
import { LOST, type StageValue, stageJson } from '../../shared/fields/stage-value.ts';
import type { NounOf } from './records.queries.ts';

/** One field of a record as a form shows it. */
export type RecordField<T extends RecordType = RecordType> = FormField<NounOf[T]>;

const checkStage = (value: Value): string | undefined => {
  const { stage, reason } = value as StageValue;
  return stage === LOST && reason === null ? 'Say why it was lost.' : undefined;
};

const define =
  <T extends RecordType>(catalogue: readonly Field[]) =>
  (
    name: string,
    key: string,
    control: Control,
    read: RecordField<T>['read'],
    atFirst = false,
  ): RecordField<T> => ({
    name,
    key,
    label: fieldLabel(catalogue, key),
    control,
    read,
    json: (value) =>
      control.kind === 'stage'
        ? stageJson(control.list, value as StageValue)
        : { [name]: writtenValue(control, value) },
    ...(control.kind === 'stage' && { check: checkStage }),
    atFirst,
  });

const line: Control = { kind: 'line' };
const contact = define<'contact'>(CONTACT_FIELDS);
const account = define<'account'>(ACCOUNT_FIELDS);
const opportunity = define<'opportunity'>(OPPORTUNITY_FIELDS);
const ofAccount: Control = { kind: 'record', of: 'account' };

/** The control of a field of the catalogue, by its type. */
const controlOf = (field: Field): Control => {
  const of = pointsAt(field);
  if (of !== undefined) return { kind: 'record', of };
  if (field.options !== undefined) return { kind: 'option', options: field.options };
  switch (field.type) {
    case 'money':
    case 'day':
    case 'user':
    case 'language':
    case 'prose':
      return { kind: field.type };
    default:
      return line;
  }
};

/** Not asked for when one is added: they come later, or seldom. */
const LATER: ReadonlySet<string> = new Set(['owner', 'signed_on', 'payout_terms']);

/** Deals, campaigns and contracts are nothing but their catalogues. */
const plainFields = <T extends PlainRecordType>(type: T): readonly RecordField<T>[] => {
  const plain = define<T>(PLAIN_FIELDS[type]);
  return PLAIN_FIELDS[type]
    .filter(({ key }) => key !== 'tags')
    .map((field) => {
      const read = (record: object): Value =>
        new Map<string, Value>(Object.entries(record)).get(readName(field.key)) ?? null;
      return plain(writtenName(field), field.key, controlOf(field), read, !LATER.has(field.key));
    });
};

/** The fields of each type, in the order a page shows them. Labels come from the field catalogue. */
export const RECORD_FIELDS: { readonly [T in RecordType]: readonly RecordField<T>[] } = {
  contact: [
    contact('firstName', 'first_name', line, (record) => record.firstName, true),
    contact('lastName', 'last_name', line, (record) => record.lastName, true),
    contact('jobTitle', 'job_title', line, (record) => record.jobTitle, true),
    contact('accountId', 'account', ofAccount, (record) => record.account, true),
    contact('emails', 'email', { kind: 'lines' }, (record) => record.emails, true),
    contact('phones', 'phone', { kind: 'lines' }, (record) => record.phones.map(({ text }) => text), true),
    contact('linkedin', 'linkedin', { kind: 'linkedin' }, (record) => record.linkedin?.url ?? '', true),
    contact(
      'lifecycleStage',
      'lifecycle_stage',
      { kind: 'stage', list: 'lifecycle' },
      ({ lifecycleStage, lifecycleStatus, lostReason }) => ({
        stage: lifecycleStage,
        status: lifecycleStatus,
        reason: lostReason,
      }),
    ),
    contact('ownerId', 'owner', { kind: 'user' }, (record) => record.owner),
    contact('zone', 'zone', { kind: 'zone' }, (record) => record.zone ?? ''),
    contact('language', 'language', { kind: 'language' }, (record) => record.language ?? ''),
    contact('birthday', 'birthday', { kind: 'day' }, (record) => record.birthday),
  ],
  account: [
    account('name', 'name', line, (record) => record.name, true),
    account('kind', 'kind', { kind: 'option', options: ACCOUNT_KINDS }, (record) => record.kind, true),
    account('website', 'website', { kind: 'url' }, (record) => record.website, true),
    account('email', 'email', { kind: 'email' }, (record) => record.email),
    account('phone', 'phone', line, (record) => record.phone, true),
    account('ownerId', 'owner', { kind: 'user' }, (record) => record.owner),
    account('firstName', 'first_name', line, (record) => record.firstName),
    account('lastName', 'last_name', line, (record) => record.lastName),
    account('personalNumber', 'personal_number', line, (record) => record.personalNumber),
    account('fiscalNumber', 'fiscal_number', line, (record) => record.fiscalNumber),
    account('commercialNumber', 'commercial_number', line, (record) => record.commercialNumber),
    account('address', 'address', { kind: 'prose' }, (record) => record.address),
    account('country', 'country', line, (record) => record.country),
  ],
  opportunity: [
    opportunity('name', 'name', line, (record) => record.name, true),
    opportunity('accountId', 'account', ofAccount, (record) => record.account, true),
    opportunity('contactId', 'contact', { kind: 'record', of: 'contact' }, (record) => record.contact, true),
    opportunity('value', 'value', { kind: 'money' }, (record) => record.value, true),
    opportunity(
      'stage',
      'stage',
      { kind: 'stage', list: 'pipeline' },
      ({ stage, lostReason }) => ({ stage, status: null, reason: lostReason }),
      true,
    ),
    opportunity(
      'expectedClosingOn',
      'expected_closing_on',
      { kind: 'day' },
      (record) => record.expectedClosingOn,
      true,
    ),
    opportunity('ownerId', 'owner', { kind: 'user' }, (record) => record.owner),
  ],
  // Not before they are asked for: in the built app their catalogues may be read after this.
  get deal() {
    return plainFields('deal');
  },
  get campaign() {
    return plainFields('campaign');
  },
  get contract() {
    return plainFields('contract');
  },
};

/** Fields that only a private person's account has, and only a company's. */
const ONLY_FOR: Readonly<Record<string, string>> = {
  firstName: 'person',
  lastName: 'person',
  personalNumber: 'person',
  fiscalNumber: 'company',
  commercialNumber: 'company',
};

/** Whether a record has the field: an account's kind decides which registration numbers it has. */
export const hasField = (type: RecordType, name: string, kind: Value): boolean =>
  type !== 'account' || (ONLY_FOR[name] ?? kind) === kind;
