import type { Account } from '@daybook/shared/accounts/account';
import type { Contact } from '@daybook/shared/contacts/contact';
import type { Page } from '@daybook/shared/kernel/page';
import type { Opportunity } from '@daybook/shared/opportunities/opportunity';
import type { Campaign, Contract, Deal } from '@daybook/shared/records/plain-record';
import type { RecordHead } from '@daybook/shared/records/record';
import type { LikelyDuplicate } from '@daybook/shared/records/record-list';
import { RECORD_TYPE_LABELS, type RecordType } from '@daybook/shared/records/record-type';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { apiFetch, keyed } from '../../shared/api/api-fetch.ts';
import { recordsPath } from '../../shared/lib/paths.ts';
import type { ListFilter } from './list-filter.ts';

/** The noun of each record type. */
export interface NounOf {
  account: Account;
  contact: Contact;
  opportunity: Opportunity;
  deal: Deal;
  campaign: Campaign;
  contract: Contract;
}

export type AnyRecord = NounOf[RecordType];

/** Reads an answer of the API. */
export const readJson = async <T>(path: string, signal: AbortSignal): Promise<T> =>
  (await apiFetch(`/api${path}`, { signal })).json();

/** Writes, and reads the answer. */
export const writeJson = async <T>(
  method: string,
  path: string,
  json?: unknown,
  key?: string,
): Promise<T> => {
  const headers = { 'content-type': 'application/json', ...(key && keyed(key).headers) };
  const body = json === undefined ? {} : { body: JSON.stringify(json) };
  return (await apiFetch(`/api${path}`, { method, headers, ...body })).json();
};

const onePath = (type: RecordType, id: string): string => `${recordsPath(type)}/${encodeURIComponent(id)}`;

/** A query of these, without what is empty. */
export const searchOf = (filter: Readonly<Record<string, string | undefined>>): string =>
  String(
    new URLSearchParams(Object.entries(filter).filter((entry): entry is [string, string] => !!entry[1])),
  );

/** The address of a whole list as CSV: with the columns that the filter names, or with all fields. */
export const recordExportPath = (type: RecordType, filter: ListFilter): string =>
  `/api${recordsPath(type)}/export.csv?${searchOf({ ...filter })}`;

/** A list of records of one type, a page at a time. */
export const recordListQuery = <T extends RecordType>(type: T, filter: ListFilter) =>
  infiniteQueryOptions({
    queryKey: ['records', 'list', type, filter],
    queryFn: ({ pageParam, signal }) =>
      readJson<Page<NounOf[T]>>(
        `${recordsPath(type)}?${searchOf({ ...filter, ...(pageParam && { cursor: pageParam }) })}`,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.cursor,
  });

export const recordQuery = <T extends RecordType>(type: T, id: string) =>
  queryOptions({
    queryKey: ['records', 'one', id],
    queryFn: ({ signal }) => readJson<NounOf[T]>(onePath(type, id), signal),
  });

/** Who or what is probably the one being written. */
export const duplicatesQuery = (
  type: 'contact' | 'account',
  like: Readonly<Record<string, string | undefined>>,
) =>
  queryOptions({
    queryKey: ['records', 'duplicates', type, like],
    queryFn: ({ signal }) =>
      readJson<{ items: readonly LikelyDuplicate[] }>(
        `${recordsPath(type)}/likely-duplicates?${searchOf(like)}`,
        signal,
      ),
    enabled: Object.values(like).some((value) => (value?.length ?? 0) > 2),
    staleTime: 10_000,
  });

export interface Written {
  readonly operationId: string | null;
}

const nounIn = <T extends RecordType>(type: T, answer: Readonly<Record<string, unknown>>): NounOf[T] =>
  answer[type] as NounOf[T];

export const createRecord = async <T extends RecordType>(type: T, json: object, key: string) => {
  const answer = await writeJson<Written & Record<string, unknown>>('POST', recordsPath(type), json, key);
  return { record: nounIn(type, answer), operationId: answer.operationId };
};

/** Changes the fields given; `version` is the one the person saw. */
export const changeRecord = async <T extends RecordType>(
  type: T,
  id: string,
  json: { version: number } & object,
) => {
  const answer = await writeJson<Written & Record<string, unknown>>('PATCH', onePath(type, id), json);
  return { record: nounIn(type, answer), operationId: answer.operationId };
};

export const MOVES = ['archive', 'unarchive', 'trash', 'restore'] as const;
export type Move = (typeof MOVES)[number];

export const moveRecord = (id: string, move: Move) =>
  writeJson<{ record: RecordHead } & Written>('POST', `/records/${encodeURIComponent(id)}/${move}`);

export const setTags = (id: string, tags: readonly string[]) =>
  writeJson<{ tags: readonly string[] } & Written>('PUT', `/records/${encodeURIComponent(id)}/tags`, {
    tags,
  });

/** "contact", "account": the noun in a sentence. */
export const nounWord = (type: RecordType): string => RECORD_TYPE_LABELS[type].one.toLowerCase();
