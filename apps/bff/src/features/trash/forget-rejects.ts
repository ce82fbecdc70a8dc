import type { Operation } from '../../platform/operation/operation.ts';
import { eraseRejects } from '../erasing/erase-rest.store.ts';
import { findKnown, findMarks } from '../erasing/person-marks.store.ts';
import { hasRejects } from '../imports/rejects.store.ts';
import { findFamily } from '../records/records.store.ts';

/** Rows of files that were left out go where they name a contact. To be done while what they were called is known. */
export const forgetRejects = async (op: Operation, contactKey: number): Promise<void> => {
  if (!(await hasRejects(op.db))) return;
  const family = await findFamily(op.db, [contactKey]);
  const known = await findKnown(op.db, family);
  await eraseRejects(op, await findMarks(op.db, family, known), known);
};
