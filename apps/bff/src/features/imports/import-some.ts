import type { ImportCounts } from '@daybook/shared/imports/import';
import { isThing } from '@daybook/shared/imports/thing-mapping.rules';
import type { Operation } from '../../platform/operation/operation.ts';
import { importChunk } from './import-chunk.ts';
import { importThings } from './import-things.ts';
import type { ImportWork } from './import-work.ts';
import type { Row } from './row-reader.ts';

/** Writes what some rows say, whatever the file holds. */
export const importSome = async (
  op: Operation,
  work: ImportWork,
  rows: readonly Row[],
): Promise<ImportCounts> => {
  await work.known.lookUp(op.db, rows);
  const { holds } = work.run.settings.mapping;
  return isThing(holds)
    ? importThings(op, work, holds, rows.map(work.readThing(holds)))
    : importChunk(op, work, rows.map(work.read));
};
