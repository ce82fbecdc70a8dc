import { v7 as newId } from 'uuid';
import type { Row } from '../platform/operation/journal-table.ts';
import { operate } from '../platform/operation/operate.ts';
import type { Operation } from '../platform/operation/operation.ts';
import type { TestUser } from './people.ts';
import type { TestApp } from './test-app.ts';

/** Carries out a made-up verb and answers its operation's id. */
export const act = async (
  { deps }: TestApp,
  { user }: TestUser,
  label: string,
  body: (op: Operation) => Promise<unknown>,
): Promise<string> => {
  const { operationId } = await operate(
    deps,
    { kind: 'user', user },
    { kind: 'test.act', label },
    async (op) => {
      await body(op);
      return {};
    },
  );
  if (operationId === null) throw new Error(`${label} did nothing.`);
  return operationId;
};

export const loadRecord = (op: Operation, key: number): Promise<Row<'record'>> =>
  op.db.selectFrom('record').selectAll().where('key', '=', key).executeTakeFirstOrThrow();

export const insertRecord = (
  op: Operation,
  type: 'account' | 'contact',
  title: string,
  accountKey: number | null = null,
): Promise<Row<'record'>> =>
  op.insert('record', {
    id: newId(),
    type,
    title,
    sort_title: title.toLowerCase(),
    account_key: accountKey,
    created_at: op.now,
  });

export const insertEmail = (op: Operation, contactKey: number, email: string) =>
  op.insert('contact_identity', { contact_key: contactKey, kind: 'email', identity: email, shown: email });
