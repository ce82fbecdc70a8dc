import { nounOf } from '@daybook/shared/imports/import-noun';
import { numberText } from '@daybook/shared/kernel/number-text.rules';
import { type OperationRow, patchOperation } from '../../platform/operation/operation.store.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { findRunOfOperation, patchRun } from './imports.store.ts';

/** Closes an import: from now on it is called by what it did. With a failure it ended before its last row. */
export const endImport = async (op: Operation, { key }: OperationRow, failure?: string): Promise<void> => {
  const run = await findRunOfOperation(op.db, key);
  if (run === undefined) return;
  const { created, completed } = run.counts;
  const n = created + completed;
  const { one, many } = nounOf(run.settings.mapping.holds);
  const label = `Imported ${numberText(n)} ${n === 1 ? one : many} from ${run.file_name}`;
  await patchOperation(op.db, key, { label });
  op.notify({
    to: run.creator_key,
    own: true,
    payload: {
      kind: 'import.ended',
      importId: run.id,
      file: run.file_name,
      holds: run.settings.mapping.holds,
      contacts: n,
      rejected: run.counts.rejected,
      failed: failure !== undefined,
    },
  });
  await patchRun(op, run, {
    finishedAt: op.now,
    // The first rows were kept for the preview, which is over.
    inspection: { ...run.inspection, sample: [] },
    findings: null,
    ...(failure !== undefined && { failure }),
  });
};
