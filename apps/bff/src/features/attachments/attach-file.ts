import type { Attachment } from '@daybook/shared/activities/attachment';
import { attach, recordingOf } from '@daybook/shared/activities/attachment.rules';
import { accepted } from '@daybook/shared/kernel/result';
import { v7 as newId } from 'uuid';
import type { Actor, CurrentUser } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { namedAs } from '../../platform/files/file-kind.ts';
import { operate } from '../../platform/operation/operate.ts';
import { attachmentRow, toAttachment } from './attachment-columns.ts';
import { findAttachments } from './attachments.store.ts';
import { loadTarget } from './load-target.ts';
import { type Arriving, takeInFile } from './take-in-file.ts';

/**
 * Takes in a file as it arrives and attaches it: what it is, is found from its bytes. What cannot be attached, or a
 * fourth document, is refused and leaves nothing.
 */
export const attachFile = async (
  deps: Deps,
  actor: Actor & { user: CurrentUser },
  activityId: string,
  arriving: Arriving,
): Promise<{ attachment: Attachment; operationId: string | null }> => {
  await loadTarget(deps.db.read, actor, activityId);
  return takeInFile(deps, actor.user, arriving, (file, of) => {
    const { kind, contentType } = of;
    const name = namedAs(file.name, of);
    return operate(deps, actor, { kind: 'activity.attach', label: `Attached ${name}` }, async (op) => {
      const { row, records, about } = await loadTarget(op.db, actor, activityId);
      accepted(attach(await findAttachments(op.db, row.key), kind));
      const attachment = await op.insert('attachment', {
        ...attachmentRow({ id: newId(), name, file, of }, actor, op.now),
        activity_key: row.key,
      });
      const payload = {
        kind: 'file.uploaded' as const,
        ...about,
        attachmentId: attachment.id,
        name,
        size: file.size,
        contentType,
        recording: kind === 'recording' ? recordingOf(row) : null,
        durationMinutes: row.duration_minutes,
      };
      op.record({ payload, records, activityKey: row.key });
      return { attachment: toAttachment(attachment) };
    });
  });
};
