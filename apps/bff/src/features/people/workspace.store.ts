import { FALLBACK_CURRENCY } from '@daybook/shared/kernel/currency';
import type { Selectable } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import type { WorkspaceTable } from '../../platform/db/people-tables.ts';

export type WorkspaceEntity = Selectable<WorkspaceTable>;

/** The key of the one workspace: the second set-up of two at once fails on it. */
export const WORKSPACE_KEY = 1;

export const findWorkspace = (db: Reader): Promise<WorkspaceEntity | undefined> =>
  db.selectFrom('workspace').selectAll().orderBy('key').limit(1).executeTakeFirst();

/** The currency of amounts that name none. */
export const findCurrency = async (db: Reader): Promise<string> =>
  (await findWorkspace(db))?.currency ?? FALLBACK_CURRENCY;
