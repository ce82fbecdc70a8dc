import type { AttachmentKind } from '@daybook/shared/activities/attachment.rules';
import type { FileHit } from '@daybook/shared/search/search';
import type { Db } from '../../platform/db/open.ts';
import { filePlace } from '../attachments/attachment-columns.ts';
import { type FileHitRow, findFileHits } from './file-hits.store.ts';

const REACHES = ['beginnings', 'anywhere'] as const;

const toHit = (row: FileHitRow): FileHit => ({
  id: row.id,
  name: row.name,
  kind: row.kind as AttachmentKind,
  contentType: row.content_type,
  ...filePlace(row),
});

/** Files that have all the words in their name: where they begin words before where they are in them, the latest first. */
export const findFiles = async (
  db: Db,
  { wanted, limit }: { readonly wanted: readonly string[]; readonly limit: number },
): Promise<FileHit[]> => {
  const found = new Map<number, FileHit>();
  for (const reach of REACHES) {
    if (found.size >= limit) break;
    for (const row of await findFileHits(db, { wanted, reach }, limit))
      if (!found.has(row.key)) found.set(row.key, toHit(row));
  }
  return [...found.values()].slice(0, limit);
};
