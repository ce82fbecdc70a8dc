import type { Merge } from '@daybook/shared/records/merge';
import { apiFetch, keyed } from '../../shared/api/api-fetch.ts';
import { recordsPath } from '../../shared/lib/paths.ts';
import type { AnyRecord } from './records.queries.ts';

/** The types whose records can be merged. */
export type Mergeable = 'contact' | 'account';

export const isMergeable = (type: AnyRecord['type']): type is Mergeable =>
  type === 'contact' || type === 'account';

export interface Merged {
  readonly operationId: string | null;
  /** Where very much follows, it goes on by itself. */
  readonly running: boolean;
}

/** Makes another record part of this one. */
export const mergeRecords = async (
  type: Mergeable,
  id: string,
  json: Merge,
  key: string,
): Promise<Merged> => {
  const headers = { 'content-type': 'application/json', ...keyed(key).headers };
  const path = `/api${recordsPath(type)}/${encodeURIComponent(id)}/merge`;
  return (await apiFetch(path, { method: 'POST', headers, body: JSON.stringify(json) })).json();
};
