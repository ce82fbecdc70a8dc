import { readEmail } from '@daybook/shared/contacts/email.rules';
import { readLinkedIn } from '@daybook/shared/contacts/linkedin.rules';
import { type PersonKeys, personFingerprints } from '@daybook/shared/contacts/person-match.rules';
import type { PersonValues } from '@daybook/shared/contacts/person-values';
import type { CustomInput } from '@daybook/shared/fields/custom-value.rules';
import { externalIdentity } from '@daybook/shared/imports/external-id.rules';
import type { ImportMapping } from '@daybook/shared/imports/import';
import type { ImportColumn } from '@daybook/shared/imports/import-column';
import { isSomebody, readRow } from '@daybook/shared/imports/import-row.rules';
import type { RejectReason } from '@daybook/shared/imports/reject-reason';
import type { UnreadCell } from '@daybook/shared/imports/thing-row.rules';
import { dayAt } from '@daybook/shared/kernel/time';
import type { StageLike } from '@daybook/shared/stages/stage.rules';
import { phoneIdentity, readPhone } from '../../platform/phone.ts';
import type { OwnReader } from './own-reader.ts';
import type { Owners } from './owners.ts';
import type { Row } from './row-reader.ts';
import type { Run } from './run.store.ts';

/** One row of a file as what it says of a person. */
export interface Incoming {
  readonly line: number;
  readonly cells: readonly string[];
  /** Why nobody can be made of it, whoever is known. */
  readonly problem: RejectReason | undefined;
  /** Phones by what they are compared by, the owner as the id of a user; notes and external id stand beside. */
  readonly values: PersonValues;
  readonly keys: PersonKeys;
  /** Phones as they are written, by what they are compared by. */
  readonly phoneTexts: ReadonlyMap<string, string>;
  readonly notes: string;
  /** Whom the file names as owner. */
  readonly ownerText: string | undefined;
  /** What goes to fields of the workspace's own. */
  readonly custom: CustomInput;
  readonly unread: readonly UnreadCell[];
}

export type PersonReader = (row: Row) => Incoming;

/** As many as a contact may have. */
const MOST_OF_A_KIND = 20;

const linkedInOf = (text: string | undefined): string[] => {
  const reading = text === undefined ? undefined : readLinkedIn(text);
  return reading === undefined || reading.kind === 'refused' ? [] : [reading.identity];
};

/** Values beyond what a contact can hold, and an owner nobody here goes by, are kept with what no field took. */
const surplus = (name: string, texts: readonly string[]): Record<string, string> =>
  texts.length === 0 ? {} : { [name]: texts.join(', ') };

const nameOf = ({ first_name = '', last_name = '' }: PersonValues): string =>
  `${first_name} ${last_name}`.trim();

const NAMELESS_COLUMNS = { email: 'Email', phone: 'Phone', owner: 'Owner' } as const;

/** Of our own list, what an earlier import kept goes by its own name again, also beside a field called the same. */
const columnsOf = (
  { source, columns }: ImportMapping,
  header: readonly string[],
): readonly ImportColumn[] => {
  // Whoever changed what the file holds had its columns mapped anew.
  const mapped = columns as readonly ImportColumn[];
  return source === 'daybook'
    ? mapped.map(({ name, target }, at) => ({ name: header[at] || name, target }))
    : mapped;
};

/** How the rows of a file become people, with the settings it has. */
export const personReader = (
  { inspection, settings, created_at }: Run,
  owners: Owners,
  zone: string,
  stages: readonly StageLike[],
  readOwn: OwnReader,
): PersonReader => {
  const { mapping, country, tag } = settings;
  const isExact = mapping.source === 'daybook';
  const columns = columnsOf(mapping, inspection.header);
  const days = { order: mapping.dayOrder, today: dayAt(created_at, zone), stages };
  const columnOf = (target: keyof typeof NAMELESS_COLUMNS): string =>
    mapping.columns.find((column) => column.target === target)?.name ?? NAMELESS_COLUMNS[target];

  return ({ line, cells, problem }) => {
    const own = readOwn(cells);
    const { values: read, unread } = readRow(own.rest, columns, days, isExact);
    const { owner: ownerText, notes = '', external_id, ...rest } = read;
    const phones = read.phone.map((text) => readPhone(text, `und-${country}`));
    const phoneTexts = new Map(phones.map((phone) => [phoneIdentity(phone), phone.text]));
    const numbers = [...phoneTexts.keys()];
    const ownerOfRow = ownerText === undefined ? undefined : owners.find(ownerText);
    const values: PersonValues = {
      ...rest,
      ...(ownerOfRow && { owner: ownerOfRow.id }),
      email: read.email.slice(0, MOST_OF_A_KIND),
      phone: numbers.slice(0, MOST_OF_A_KIND),
      tags: tag === '' ? read.tags : [...new Set([...read.tags, tag])],
      extra: {
        ...read.extra,
        ...own.kept,
        ...surplus(columnOf('email'), read.email.slice(MOST_OF_A_KIND)),
        ...surplus(columnOf('phone'), numbers.slice(MOST_OF_A_KIND)),
        ...(ownerText !== undefined && ownerOfRow === undefined && { [columnOf('owner')]: ownerText }),
      },
    };
    const name = nameOf(values);
    const keys = {
      name,
      emails: [...new Set(values.email.flatMap((text) => readEmail(text)?.identity ?? []))],
      linkedin: linkedInOf(read.linkedin),
      externalIds:
        external_id === undefined ? [] : [externalIdentity(mapping.source, inspection.header, external_id)],
      fingerprints: personFingerprints({ name, phones: values.phone, company: read.account ?? '' }),
    };
    return {
      line,
      cells,
      problem: problem ?? (isSomebody(read) ? undefined : 'nobody'),
      values,
      keys,
      phoneTexts,
      notes,
      ownerText,
      custom: own.custom,
      unread: [...unread, ...own.unread],
    };
  };
};
