import { v7 as newId } from 'uuid';
import { operate } from '../../platform/operation/operate.ts';
import { findOperationById } from '../../platform/operation/operation.store.ts';
import { undoOperation } from '../../platform/operation/undo.ts';
import { everybody, managers, owners, type PermissionRow, type Try } from './row.ts';
import type { PermissionWorld } from './world.ts';

/** Something done by the user whose things are meant, perhaps before they were made a viewer. */
const anOperation = async ({ app, whose }: PermissionWorld): Promise<string> => {
  const actor = { kind: 'user' as const, user: whose.user };
  const { operationId } = await operate(
    app.deps,
    actor,
    { kind: 'test.tag', label: 'Made a tag' },
    async (op) => {
      const name = newId();
      await op.insert('tag', { id: newId(), name, identity: name });
      return {};
    },
  );
  return operationId ?? '';
};

const onIt = async (world: PermissionWorld): Promise<Try> => ({ path: { id: await anOperation(world) } });

const undone = async (world: PermissionWorld): Promise<Try> => {
  const target = await findOperationById(world.app.deps.db.read, await anOperation(world));
  if (target === undefined) throw new Error('The operation is not there.');
  await undoOperation(world.app.deps, { kind: 'user', user: world.whose.user }, target);
  return {};
};

/** What only who did it, managers and admins may look into. */
const ofOthers = (route: string): PermissionRow[] => [
  ...everybody(route, onIt),
  ...managers(route, onIt).map((row) => ({ ...row, whose: 'other' as const })),
];

const own = (rows: readonly PermissionRow[]): PermissionRow[] => rows.filter(({ whose }) => whose === 'own');

export const operationRows: PermissionRow[] = [
  ...everybody('GET /operations'),
  ...managers('GET /operations', () => ({ query: 'actor=all' })),
  ...ofOthers('GET /operations/:id'),
  ...ofOthers('GET /operations/:id/skipped'),
  ...owners('POST /operations/:id/undo', onIt),
  ...own(owners('POST /undo', async (world) => (await anOperation(world)) && {})),
  ...own(owners('POST /redo', undone)),
];
