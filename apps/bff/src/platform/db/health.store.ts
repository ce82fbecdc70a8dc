import type { Db } from './open.ts';

/** Whether the database answers and its schema is there. */
export const isReachable = async (db: Db): Promise<boolean> => {
  try {
    await db.read.selectFrom('workspace').select('key').limit(1).execute();
    return true;
  } catch {
    return false;
  }
};
