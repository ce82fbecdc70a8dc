import { ok, type Result, refused } from '../kernel/result.ts';
import { RECORD_TYPE_LABELS, type RecordState, type RecordType } from './record-type.ts';

export interface Standing {
  readonly type: RecordType;
  readonly title: string;
  readonly state: RecordState;
}

const nameOf = ({ type, title }: Standing): string =>
  `The ${RECORD_TYPE_LABELS[type].one.toLowerCase()} “${title}”`;

/** What lies in the trash is not changed: it is restored first. */
export const changeable = (record: Standing): Result<true> =>
  record.state === 'trashed'
    ? refused('thing.trashed', { detail: `${nameOf(record)} is in the trash. Restore it first.` })
    : ok(true);
