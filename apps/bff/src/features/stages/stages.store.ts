import type { Stage } from '@daybook/shared/stages/stage';
import {
  type StageEvent,
  type StageKind,
  type StageList,
  stageRank,
} from '@daybook/shared/stages/stage.rules';
import type { Selectable } from 'kysely';
import { hotRead } from '../../platform/db/hot.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { StageTable } from '../../platform/db/record-tables.ts';
import type { Operation } from '../../platform/operation/operation.ts';

export type StageEntity = Selectable<StageTable>;

const readAll = hotRead((db) =>
  db.selectFrom('stage').selectAll().orderBy('list').orderBy('parent').orderBy('place').orderBy('key'),
);

/** All stages, each list in its order: a few dozen. */
export const listStageRows = async (db: Reader): Promise<StageEntity[]> => (await readAll(db)).rows;

/** The row as the contract has it. */
export const toStage = (row: StageEntity): Stage => ({
  list: row.list as StageList,
  code: row.code,
  of: row.parent,
  label: row.label,
  kind: row.kind as StageKind,
  probability: row.probability,
  entersOn: row.enters_on as StageEvent | null,
  retired: row.retired === 1,
});

/** All stages there are, each list in its order. */
export const readStages = async (db: Reader): Promise<Stage[]> => (await listStageRows(db)).map(toStage);

const readByCode = hotRead((db, list: string, code: string) =>
  db.selectFrom('stage').selectAll().where('list', '=', list).where('code', '=', code),
);

export const findStageRow = async (
  db: Reader,
  list: string,
  code: string,
): Promise<StageEntity | undefined> => (await readByCode(db, list, code)).rows[0];

/** Whether anything stands in it. */
export const isStageUsed = async (
  db: Reader,
  { list, code }: Pick<StageEntity, 'list' | 'code'>,
): Promise<boolean> => {
  const row =
    list === 'pipeline'
      ? await db.selectFrom('opportunity').select('key').where('stage', '=', code).limit(1).executeTakeFirst()
      : await db
          .selectFrom('contact')
          .select('key')
          .where(list === 'lifecycle' ? 'lifecycle_stage' : 'lifecycle_status', '=', code)
          .limit(1)
          .executeTakeFirst();
  return row !== undefined;
};

/** Sales are in order of their stage's place, wherever that has moved. */
export const rankSales = async (op: Operation, { code, kind, place }: StageEntity): Promise<void> => {
  const rank = stageRank(kind, place);
  await op.db
    .updateTable('opportunity')
    .set({ stage_rank: rank })
    .where('stage', '=', code)
    .where('stage_rank', '<>', rank)
    .execute();
};
