import { errorName } from '../error-words.ts';
import type { Log } from '../log.ts';

/** Notes beside a request that somebody came by. Where nothing can be written just now, what they asked goes on. */
export const noted = async (log: Log, note: () => Promise<boolean>): Promise<boolean> => {
  try {
    return await note();
  } catch (error) {
    log.warn({ error: errorName(error) }, 'when this was last used could not be noted');
    return false;
  }
};
