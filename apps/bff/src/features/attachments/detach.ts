import { found } from '@daybook/shared/kernel/result';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { findAttachmentById } from './attachments.store.ts';
import { loadHolder } from './load-holder.ts';
import { findStandingVersions } from './record-files.store.ts';

/**
 * Takes an attachment off its activity, or a file with all its versions off its record. Its bytes are kept as long as
 * that can be undone.
 */
export const detach = (deps: Deps, actor: Actor, id: string): Promise<{ operationId: string | null }> => {
  let name = '';
  return operate(deps, actor, { kind: 'activity.detach', label: () => `Removed ${name}` }, async (op) => {
    const attachment = found(await findAttachmentById(op.db, id), 'attachment');
    const { records, activityKey, about } = await loadHolder(op.db, actor, attachment);
    ({ name } = attachment);
    const { record_key: recordKey, name_key: nameKey } = attachment;
    const going = recordKey === null ? [attachment] : await findStandingVersions(op.db, recordKey, nameKey);
    for (const row of going) await op.update('attachment', row, { trashed_at: op.now });
    if (about === undefined || activityKey === undefined)
      op.record({ payload: { kind: 'file.deleted', name, versions: going.length }, records });
    else op.record({ payload: { kind: 'file.removed', ...about, name }, records, activityKey });
    return {};
  });
};
