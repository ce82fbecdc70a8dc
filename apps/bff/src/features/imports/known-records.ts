import { readEmail } from '@daybook/shared/contacts/email.rules';
import type { CustomField } from '@daybook/shared/fields/custom-field';
import { idKey, pointsAtRecord, targetKey } from '@daybook/shared/imports/custom-target.rules';
import { cellText } from '@daybook/shared/imports/thing-row.rules';
import type { Reader } from '../../platform/db/open.ts';
import type { CompanyNaming } from './companies.ts';
import { accountsNamed, contactsKnownBy, contactsNamed, type KeyNamed } from './find-named.ts';
import { findRecordsByKeys, findUsedByIds } from './imported.store.ts';
import type { Row } from './row-reader.ts';
import type { Run } from './run.store.ts';

type Pointed = 'account' | 'contact';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

interface Column {
  readonly at: number;
  readonly type: Pointed;
}

/** The columns that name the account or contact a field of the workspace's own points at. */
const pointingColumns = ({ settings: { mapping } }: Run, fields: readonly CustomField[]): Column[] =>
  mapping.columns.flatMap(({ target }, at) => {
    const field = fields.find(({ key }) => target === targetKey(key) || target === idKey(key));
    return field !== undefined && pointsAtRecord(field) ? [{ at, type: field.type }] : [];
  });

/** Contacts by their addresses, or by their names. */
const contactsMeant = async (db: Reader, texts: readonly string[]): Promise<KeyNamed> => {
  const emailOf = (text: string): string | undefined => readEmail(text)?.identity;
  const byEmail = await contactsKnownBy(
    db,
    texts.flatMap((text) => emailOf(text) ?? []),
  );
  const byName = await contactsNamed(db, texts);
  return (text) => byEmail.get(emailOf(text) ?? '') ?? byName(text);
};

/** Whom and what the rows of a file name in fields that point at accounts and contacts. */
export interface KnownRecords {
  /** Looks up those that these rows name; before they are read. */
  readonly lookUp: (db: Reader, rows: readonly Pick<Row, 'cells'>[]) => Promise<void>;
  readonly idOf: (type: Pointed, text: string) => string | undefined;
}

export const knownRecords = (
  run: Run,
  fields: readonly CustomField[],
  naming: CompanyNaming,
): KnownRecords => {
  const columns = pointingColumns(run, fields);
  const { source } = run.settings.mapping;
  let known = new Map<string, string>();
  const slot = (type: Pointed, text: string): string => `${type} ${text}`;
  const find = async (db: Reader, type: Pointed, texts: readonly string[]): Promise<void> => {
    if (texts.length === 0) return;
    const keyNamed =
      type === 'account' ? await accountsNamed(db, naming, texts) : await contactsMeant(db, texts);
    const ids = texts.filter((text) => UUID.test(text));
    const used = new Map(await findUsedByIds(db, type, ids));
    const keys = new Map(texts.map((text) => [text, used.get(text) ?? keyNamed(text)]));
    const present = [...new Set([...keys.values()].filter((key) => key !== undefined))];
    const idOf = new Map((await findRecordsByKeys(db, present)).map(({ key, id }) => [key, id]));
    for (const [text, key] of keys) {
      const id = idOf.get(key ?? 0);
      if (id !== undefined) known.set(slot(type, text), id);
    }
  };
  return {
    lookUp: async (db, rows) => {
      if (columns.length === 0) return;
      known = new Map();
      for (const type of ['account', 'contact'] as const) {
        const own = columns.filter((column) => column.type === type);
        const texts = rows.flatMap(({ cells }) => own.map(({ at }) => cellText(cells[at] ?? '', source)));
        await find(db, type, [...new Set(texts)].filter(Boolean));
      }
    },
    idOf: (type, text) => known.get(slot(type, text)),
  };
};
