import type { Words } from '../../platform/search/search.store.ts';
import { activityPlace } from '../../platform/search/search-places.ts';
import type { AttachmentEntity } from './attachments.store.ts';

/** What a file or a link is found by: its name. */
export const attachmentWords = ({
  key,
  name,
  trashed_at,
}: Pick<AttachmentEntity, 'key' | 'name' | 'trashed_at'>): Words => ({
  key,
  text: name,
  place: activityPlace(trashed_at !== null),
  owner: null,
});
