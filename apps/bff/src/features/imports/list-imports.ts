import type { ImportRun } from '@daybook/shared/imports/import';
import { type Page, readCursor, writeCursor } from '@daybook/shared/kernel/page';
import { may } from '@daybook/shared/people/may.rules';
import { z } from 'zod';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { toImportRun } from './import-dto.ts';
import { listRuns } from './imports.store.ts';

export const ImportQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

/** Imports, last first: one's own, as manager or admin everybody's. */
export const listImports = async (
  deps: Deps,
  user: CurrentUser,
  { cursor, limit }: z.infer<typeof ImportQuery>,
): Promise<Page<ImportRun>> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const { read } = deps.db;
  const [before] = cursor === undefined ? [] : (readCursor(cursor, ['number']) ?? []);
  const runs = await listRuns(read, {
    creatorKey: may(user, 'operation.read-all') ? null : user.key,
    before: before === undefined ? undefined : Number(before),
    limit,
  });
  const last = runs.length < limit ? undefined : runs.at(-1);
  return {
    items: await Promise.all(runs.map((run) => toImportRun(read, run))),
    cursor: last === undefined ? null : writeCursor([last.key]),
  };
};
