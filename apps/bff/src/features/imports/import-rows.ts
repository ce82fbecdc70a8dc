import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { breathe, continueLongOperation } from '../../platform/operation/long-operation.ts';
import type { OperationRow } from '../../platform/operation/operation.store.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { endImport } from './end-import.ts';
import { addCounts } from './import-chunk.ts';
import { importSome } from './import-some.ts';
import type { ImportWork } from './import-work.ts';
import { findProgress, patchRun } from './imports.store.ts';
import { rowBatches } from './row-batches.ts';
import type { Row } from './row-reader.ts';

/**
 * Rows in one transaction: enough that its way to the disk is spread over many, few enough that whoever else writes
 * does not feel the wait. Whoever reads has a turn within it.
 */
const AT_ONCE = 192;

interface Import {
  readonly deps: Deps;
  readonly actor: Actor;
  readonly work: ImportWork;
  readonly operationKey: number;
}

/** Some rows, with what of the file has been read and written once they are. */
interface Step {
  readonly rows: readonly Row[];
  readonly seen: number;
  /** The line up to which it is written before, and afterwards. */
  readonly from: string | null;
  readonly to: string;
}

/** Writes the rows behind the last one that was written. Answers whether the end was reached, rather than put off. */
export const importRows = async (
  { deps, actor, work, operationKey }: Import,
  position: string | null,
  beat: () => Promise<boolean>,
): Promise<boolean> => {
  const one = { deps, actor, work, operationKey };
  let from = position;
  for await (const batch of rowBatches(deps.db.read, work.run, { after: Number(from ?? 0), size: AT_ONCE })) {
    if (!(await beat())) return false;
    const step = { rows: batch.rows, seen: batch.seen, from, to: String(batch.last) };
    if (await isEnded(one, step)) return true;
    from = step.to;
    await breathe();
  }
  await continueLongOperation(deps, actor, operationKey, async (op, row) => {
    await endImport(op, row);
    return { position: null, done: row.total };
  });
  return true;
};

/** Writes a step; where the database cannot store one of its rows, the others without it. */
const isEnded = async (one: Import, step: Step): Promise<boolean> => {
  try {
    return await write(one, step);
  } catch (error) {
    if (!isAboutRow(error)) throw error;
    return singly(one, step);
  }
};

const singly = async (one: Import, { rows, seen, from, to }: Step): Promise<boolean> => {
  let at = from;
  for (const [i, row] of rows.entries()) {
    const isLast = i === rows.length - 1;
    const step = { rows: [row], seen: isLast ? seen - i : 1, from: at, to: isLast ? to : String(row.line) };
    if (await write(one, step).catch((error: unknown) => refuse(one, step, error))) return true;
    at = step.to;
  }
  return false;
};

const refuse = (one: Import, step: Step, error: unknown): Promise<boolean> => {
  if (!isAboutRow(error)) throw error;
  return write(one, { ...step, rows: step.rows.map((row) => ({ ...row, problem: 'refused' as const })) });
};

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** What was given is at fault, and not the disk or the connection: classes 22 and 23 of SQL, and SQLite's own. */
const isAboutRow = (error: unknown): boolean => /^(?:SQLITE_(?:CONSTRAINT|TOOBIG)|2[23])/.test(codeOf(error));

const write = async ({ deps, actor, work, operationKey }: Import, step: Step): Promise<boolean> =>
  (await continueLongOperation(deps, actor, operationKey, (op, row) => writeStep(op, row, work, step))) ===
  null;

const writeStep = async (op: Operation, row: OperationRow, work: ImportWork, step: Step) => {
  const progress = await findProgress(op.db, work.run.key);
  // Somebody else goes on with it since the lease was lost.
  if (progress === undefined || row.position !== step.from)
    throw new Error('This import has gone on elsewhere.');
  if (progress.state === 'stopping') {
    await endImport(op, row);
    return { position: null, done: row.done };
  }
  const counts = addCounts(progress.counts, await importSome(op, work, step.rows));
  await patchRun(op, work.run, { counts });
  return { position: step.to, done: row.done + step.seen };
};
