import type { Attachment, NewLink } from '@daybook/shared/activities/attachment';
import { attach } from '@daybook/shared/activities/attachment.rules';
import { accepted } from '@daybook/shared/kernel/result';
import { v7 as newId } from 'uuid';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { toAttachment } from './attachment-columns.ts';
import { findAttachments } from './attachments.store.ts';
import { loadTarget } from './load-target.ts';

/** Attaches a link to an activity; without a name it is called as its address, without the protocol. */
export const attachLink = (
  deps: Deps,
  actor: Actor,
  activityId: string,
  { url, name }: NewLink,
): Promise<{ attachment: Attachment; operationId: string | null }> => {
  const called = name || url.replace(/^https?:\/\//, '').replace(/\/$/, '');
  return operate(
    deps,
    actor,
    { kind: 'activity.attach', label: `Attached the link ${called}` },
    async (op) => {
      const { row, records, about } = await loadTarget(op.db, actor, activityId);
      accepted(attach(await findAttachments(op.db, row.key), 'link'));
      const attachment = await op.insert('attachment', {
        id: newId(),
        activity_key: row.key,
        kind: 'link',
        url,
        name: called,
        created_at: op.now,
      });
      op.record({
        payload: { kind: 'link.added', ...about, name: called, url },
        records,
        activityKey: row.key,
      });
      return { attachment: toAttachment(attachment) };
    },
  );
};
