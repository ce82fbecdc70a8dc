import type { Reader } from '../../platform/db/open.ts';
import { findCustomOf } from '../../platform/fields/custom-values.store.ts';
import { toAttachment } from '../attachments/attachment-columns.ts';
import { findAttachments } from '../attachments/attachments.store.ts';
import { findTagNamesOf } from '../records/tags.store.ts';
import { type Beside, toLink } from './activity-dto.ts';
import { findFollowers } from './chain.store.ts';
import { findColleagues, findParticipants } from './participants.store.ts';
import { type ActivityDetailRow, findLinkedRecords } from './read-activities.store.ts';
import { toRepeat } from './repeat-dto.ts';
import { findSeries } from './series.store.ts';

const repeatOf = async (db: Reader, row: ActivityDetailRow): Promise<Beside['repeat']> =>
  row.series_key === null ? null : toRepeat(row, await findSeries(db, row.series_key), row.owner_zone);

const customOf = async (db: Reader, key: number): Promise<Beside['custom']> =>
  (await findCustomOf(db, key, 'activity_key')) as Beside['custom'];

/** What of an activity is not in its own row: records, people, what is attached, how it comes again, what the workspace asks. */
export const readBeside = async (db: Reader, row: ActivityDetailRow): Promise<Beside> => ({
  records: await findLinkedRecords(db, row.key),
  participants: await findParticipants(db, row.key),
  colleagues: await findColleagues(db, row.key),
  attachments: (await findAttachments(db, row.key)).map(toAttachment),
  repeat: await repeatOf(db, row),
  followedBy: (await findFollowers(db, row.key)).map(toLink),
  tags: await findTagNamesOf(db, row.key),
  custom: await customOf(db, row.key),
});
