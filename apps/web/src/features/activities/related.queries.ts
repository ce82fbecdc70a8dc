import type { Account } from '@daybook/shared/accounts/account';
import type { Contact } from '@daybook/shared/contacts/contact';
import type { RecordRef } from '@daybook/shared/records/record';
import { RECORD_TYPES, type RecordType } from '@daybook/shared/records/record-type';
import { queryOptions } from '@tanstack/react-query';
import { apiFetch } from '../../shared/api/api-fetch.ts';
import { findHits, hitDetail } from '../../shared/records/record-names.queries.ts';
import type { ComboItem } from '../../shared/ui/combobox.tsx';

/** The person an activity is with: how to reach them, and the clock they live by. */
export const contactQuery = (id: string) =>
  queryOptions({
    queryKey: ['records', 'one', id],
    queryFn: async ({ signal }): Promise<Contact> =>
      (await apiFetch(`/api/contacts/${encodeURIComponent(id)}`, { signal })).json(),
  });

/** The account an activity is about, where it is with no person: how to reach it. */
export const accountQuery = (id: string) =>
  queryOptions({
    queryKey: ['records', 'one', id],
    queryFn: async ({ signal }): Promise<Account> =>
      (await apiFetch(`/api/accounts/${encodeURIComponent(id)}`, { signal })).json(),
  });

/** A record as a picker offers and keeps it. */
export interface RecordItem extends ComboItem {
  readonly record: RecordRef;
  readonly account: RecordRef | null;
}

export const recordItem = (record: RecordRef, account: RecordRef | null = null): RecordItem => ({
  value: record.id,
  label: record.title,
  record: { id: record.id, type: record.type, title: record.title },
  account,
});

/** `search` of a combobox over records of these types. */
export const searchRecords =
  (types: readonly RecordType[] = RECORD_TYPES) =>
  async (text: string, signal: AbortSignal): Promise<readonly RecordItem[]> =>
    (await findHits(types, text, signal)).map((hit) => ({
      ...recordItem(hit, hit.account),
      detail: hitDetail(hit),
    }));
