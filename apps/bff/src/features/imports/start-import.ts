import type { ImportDetail } from '@daybook/shared/imports/import';
import { namesSomebody } from '@daybook/shared/imports/import-mapping.rules';
import { isThing } from '@daybook/shared/imports/thing-mapping.rules';
import { namesThing } from '@daybook/shared/imports/thing-targets';
import { Refusal } from '@daybook/shared/kernel/refusal';
import type { Actor, CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { beginLongOperation } from '../../platform/operation/long-operation.ts';
import { findImport } from './find-import.ts';
import { IMPORT_JOB } from './import-jobs.ts';
import { patchRun } from './imports.store.ts';
import { loadImport, loadToMap } from './load-import.ts';
import type { Run } from './run.store.ts';

const refuseNameless = ({ settings }: Run): void => {
  const { holds, columns } = settings.mapping;
  if (
    isThing(holds)
      ? namesThing(
          holds,
          columns.map(({ target }) => target),
        )
      : namesSomebody(columns)
  )
    return;
  const message = isThing(holds)
    ? 'Choose a column for the name.'
    : 'Choose a column for the name or the email address.';
  throw new Refusal('request.invalid', { detail: message, errors: [{ path: 'mapping.columns', message }] });
};

/** Begins to import a file as its preview says. It is one operation, however long it takes, and so one undo. */
export const startImport = async (
  deps: Deps,
  actor: Actor & { user: CurrentUser },
  id: string,
): Promise<{ import: ImportDetail; operationId: string }> => {
  allow(actor, 'import.run');
  const run = await loadImport(deps.db.read, actor.user, id);
  const { operationId } = await beginLongOperation(
    deps,
    actor,
    {
      kind: 'import.run',
      label: `Importing ${run.file_name}`,
      total: run.inspection.rowCount,
      job: { kind: IMPORT_JOB, payload: {} },
    },
    async (op) => {
      const current = await loadToMap(op.db, actor.user, id);
      refuseNameless(current);
      await patchRun(op, current, { state: 'started', operationKey: op.key });
    },
  );
  return { import: await findImport(deps, actor.user, id), operationId };
};
