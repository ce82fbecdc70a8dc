import { found } from '@daybook/shared/kernel/result';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { findActivityId, findAttachmentById } from './attachments.store.ts';
import { loadTarget } from './load-target.ts';

/** Takes an attachment off its activity. Its file is kept as long as that can be undone. */
export const detach = (deps: Deps, actor: Actor, id: string): Promise<{ operationId: string | null }> => {
  let name = '';
  return operate(deps, actor, { kind: 'activity.detach', label: () => `Removed ${name}` }, async (op) => {
    const attachment = found(await findAttachmentById(op.db, id), 'attachment');
    const activityId = found(await findActivityId(op.db, attachment.activity_key ?? 0), 'activity');
    const { row, records, about } = await loadTarget(op.db, actor, activityId);
    ({ name } = attachment);
    await op.update('attachment', attachment, { trashed_at: op.now });
    op.record({ payload: { kind: 'file.removed', ...about, name }, records, activityKey: row.key });
    return {};
  });
};
