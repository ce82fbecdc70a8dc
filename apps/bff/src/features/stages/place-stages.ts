import { inStageOrder, type StageKind } from '@daybook/shared/stages/stage.rules';
import type { Operation } from '../../platform/operation/operation.ts';
import { listStageRows, type StageEntity } from './stages.store.ts';

type List = Pick<StageEntity, 'list' | 'parent'>;

/** One list in its order, with what is retired. */
export const stageRowsOf = async (op: Operation, { list, parent }: List): Promise<StageEntity[]> =>
  (await listStageRows(op.db)).filter((row) => row.list === list && row.parent === parent);

/** Gives a list the order wanted, as far as it may have it; answers it. */
export const placeStages = async (
  op: Operation,
  of: List,
  wanted: readonly string[],
): Promise<StageEntity[]> => {
  const rows = (await stageRowsOf(op, of)).map((row) => ({ ...row, kind: row.kind as StageKind }));
  const placed: StageEntity[] = [];
  for (const [place, row] of inStageOrder(rows, wanted).entries())
    placed.push(await op.update('stage', row, { place }));
  return placed;
};
