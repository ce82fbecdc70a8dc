import type {
  ImportChange,
  ImportDetail,
  ImportMapping,
  ImportSettings,
} from '@daybook/shared/imports/import';
import { Refusal } from '@daybook/shared/kernel/refusal';
import type { Actor, CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { loadOwnerKey } from '../records/write-record.store.ts';
import { findImport } from './find-import.ts';
import { findImportFields } from './import-fields.ts';
import { askForLook } from './import-jobs.ts';
import { patchRun } from './imports.store.ts';
import { loadToMap } from './load-import.ts';
import { refuseForeignTargets, remapped } from './remap.ts';
import type { Run } from './run.store.ts';

const refuseOtherColumns = ({ settings }: Run, mapping: ImportMapping | undefined): void => {
  const names = settings.mapping.columns.map(({ name }) => name);
  if (mapping === undefined || mapping.columns.every(({ name }, at) => name === names[at])) {
    if (mapping === undefined || mapping.columns.length === names.length) return;
  }
  const message = 'These are not the columns of the file.';
  throw new Refusal('request.invalid', { detail: message, errors: [{ path: 'mapping.columns', message }] });
};

/** Changes how a file that was uploaded is to be read; what it would do is found out anew. */
export const changeImport = async (
  deps: Deps,
  actor: Actor & { user: CurrentUser },
  id: string,
  change: ImportChange,
): Promise<{ import: ImportDetail }> => {
  allow(actor, 'import.run');
  const spec = { kind: 'import.change', label: 'Changed how a file is read' };
  await operate(deps, actor, spec, async (op) => {
    const run = await loadToMap(op.db, actor.user, id);
    refuseOtherColumns(run, change.mapping);
    const fields = await findImportFields(op.db, change.mapping?.holds ?? run.settings.mapping.holds);
    refuseForeignTargets(change.mapping, run, fields);
    await loadOwnerKey(op, change.ownerId);
    const given = Object.entries(change).filter(([, value]) => value !== undefined);
    const settings: ImportSettings = { ...run.settings, ...Object.fromEntries(given) };
    settings.mapping = remapped(run, settings.mapping, fields);
    const revision = run.revision + 1;
    await patchRun(op, run, { settings, findings: null, revision });
    await askForLook(op, run.key, revision);
    return {};
  });
  deps.wakeJobs();
  return { import: await findImport(deps, actor.user, id) };
};
