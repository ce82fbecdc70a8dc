import type { Reader } from '../../platform/db/open.ts';
import { toAttachment } from '../attachments/attachment-columns.ts';
import { findAttachments } from '../attachments/attachments.store.ts';
import type { Beside } from './activity-dto.ts';
import { findColleagues, findParticipants } from './participants.store.ts';
import { findLinkedRecords } from './read-activities.store.ts';

/** What of an activity is not in its own row: records, people and what is attached. */
export const readBeside = async (db: Reader, activityKey: number): Promise<Beside> => ({
  records: await findLinkedRecords(db, activityKey),
  participants: await findParticipants(db, activityKey),
  colleagues: await findColleagues(db, activityKey),
  attachments: (await findAttachments(db, activityKey)).map(toAttachment),
});
