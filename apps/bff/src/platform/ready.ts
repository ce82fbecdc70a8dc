import { isReachable } from './db/health.store.ts';
import type { Deps } from './deps.ts';

/** Whether requests can be served: the database answers and its schema is there. */
export const isReady = ({ db }: Pick<Deps, 'db'>): Promise<boolean> => isReachable(db);
