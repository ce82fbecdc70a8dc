import type { Operation } from '../../platform/operation/operation.ts';
import { findImported, type ImportedThing } from './imported.store.ts';
import type { PlannedThing } from './plan-things.ts';

/** What its file says beside its fields, with what it names and is not here. */
export const extraOf = ({ row, links }: PlannedThing): Record<string, string> => ({
  ...row.extra,
  ...links.missing,
});

/** Remembers by what an import knows things, and what their file said beside. */
export const writeImported = async (
  op: Operation,
  thing: ImportedThing,
  things: readonly { readonly planned: PlannedThing; readonly key: number }[],
): Promise<void> => {
  const known = await findImported(
    op.db,
    thing,
    things.map(({ planned }) => planned.row.identity),
  );
  const taken = new Set(known.map(({ identity }) => identity));
  await op.insertMany(
    'imported',
    things
      .filter(({ planned }) => !taken.has(planned.row.identity))
      .map(({ planned, key }) => ({
        thing,
        identity: planned.row.identity,
        record_key: thing === 'activity' ? null : key,
        activity_key: thing === 'activity' ? key : null,
        extra: JSON.stringify(extraOf(planned)),
      })),
  );
};
