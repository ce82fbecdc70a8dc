import { found } from '@daybook/shared/kernel/result';
import { toInstant } from '@daybook/shared/kernel/time';
import type { RecordRef } from '@daybook/shared/records/record';
import type { EntryReason } from '@daybook/shared/timeline/entry-reason';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { findFamily, findRecordById, findRecordByKey, findStanding } from '../records/records.store.ts';
import { findEmploymentAt, findEntryLink, findPart } from './entry-reason.store.ts';

const linkedAs = (part: Awaited<ReturnType<typeof findPart>>): EntryReason['linkedAs'] => {
  if (part === undefined) return null;
  if (part.is_primary === 1) return 'primary';
  return part.role === '' ? 'linked' : 'participant';
};

/** Why an entry is on a record's timeline: directly or through which record, and since when that one belongs there. */
export const explainEntry = async (
  { db: { read } }: Deps,
  user: CurrentUser,
  recordId: string,
  entryKey: number,
): Promise<EntryReason> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const record = found(await findRecordById(read, recordId), 'record');
  const records = await findFamily(read, [record.key]);
  const link = found(await findEntryLink(read, records, entryKey), 'entry');
  const [viaKey] = await findStanding(read, link.via_key === null ? [] : [link.via_key]);
  const via = viaKey === undefined ? undefined : await findRecordByKey(read, viaKey);
  const part =
    link.activity_key === null ? undefined : await findPart(read, link.activity_key, via?.key ?? record.key);
  const employment =
    via?.type === 'contact'
      ? await findEmploymentAt(read, await findFamily(read, [via.key]), records, link.happened_at)
      : undefined;
  return {
    via: via === undefined ? null : { id: via.id, type: via.type as RecordRef['type'], title: via.title },
    linkedAs: linkedAs(part),
    employment:
      employment === undefined
        ? null
        : {
            from: toInstant(employment.from_at),
            to: employment.to_at === null ? null : toInstant(employment.to_at),
          },
    broughtAlong: link.backfill_key !== null,
  };
};
