import { cleanFileName, fileEnding, fileNameKey } from '@daybook/shared/files/file-name.rules';
import type { RecordFile } from '@daybook/shared/files/record-file';
import { Refusal } from '@daybook/shared/kernel/refusal';
import { found } from '@daybook/shared/kernel/result';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { toRecordFile } from './attachment-columns.ts';
import { type AttachmentEntity, findAttachmentById } from './attachments.store.ts';
import { loadHolder } from './load-holder.ts';
import { findFileById, findStandingVersions } from './record-files.store.ts';

/** The new name with the ending the file has: what it is does not change with what it is called. */
const nameFor = ({ kind, name }: AttachmentEntity, wanted: string): string => {
  if (kind === 'link') return wanted;
  const ending = fileEnding(name);
  const clean = cleanFileName(wanted);
  return clean.toLowerCase().endsWith(ending.toLowerCase()) ? clean : `${clean}${ending}`;
};

const refuseTaken = (name: string): never => {
  const message = `There is a file called ${name} here already. Choose another name.`;
  throw new Refusal('request.invalid', { detail: message, errors: [{ path: 'name', message }] });
};

/** Gives a file another name; all its versions go by it. */
export const renameFile = (
  deps: Deps,
  actor: Actor,
  id: string,
  wanted: string,
): Promise<{ file: RecordFile; operationId: string | null }> => {
  let label = '';
  return operate(deps, actor, { kind: 'file.rename', label: () => label }, async (op) => {
    const row = found(await findAttachmentById(op.db, id), 'file');
    const { records, activityKey } = await loadHolder(op.db, actor, row);
    const { record_key: recordKey, name: from } = row;
    const name = nameFor(row, wanted);
    label = `Renamed ${from} to ${name}`;
    const nameKey = fileNameKey(name);
    const there = recordKey === null ? [row] : await findStandingVersions(op.db, recordKey, row.name_key);
    if (recordKey !== null && nameKey !== row.name_key) {
      const taken = await findStandingVersions(op.db, recordKey, nameKey);
      if (taken.length > 0) refuseTaken(name);
    }
    for (const one of there) await op.update('attachment', one, { name });
    await op.settle();
    if (from !== name)
      op.record({
        payload: { kind: 'file.renamed', name: { from, to: name } },
        records,
        ...(activityKey === undefined ? {} : { activityKey }),
      });
    return { file: toRecordFile(found(await findFileById(op.db, id), 'file')) };
  });
};
