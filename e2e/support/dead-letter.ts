import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Puts work that was tried too often into the data in `folder`: what fails for good cannot be brought about by a page. */
export const addDeadLetter = (folder: string, now: string, kind: string): void => {
  const db = new DatabaseSync(path.join(folder, 'daybook.db'), { timeout: 5000 });
  const at = Date.parse(now);
  db.prepare(
    `insert into job (kind, payload, run_at, created_at, finished_at, state, attempts, last_error)
     values (?, '{}', ?, ?, ?, 'dead', 8, 'Error')`,
  ).run(kind, at, at, at);
  db.close();
};
