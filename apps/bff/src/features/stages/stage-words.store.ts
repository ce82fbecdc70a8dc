import type { StageWords } from '@daybook/shared/stages/stage-words';
import type { Reader } from '../../platform/db/open.ts';
import { readStages } from './stages.store.ts';

/** What stages and reasons for losing are called now. */
export const stageWords = async (db: Reader): Promise<StageWords> => {
  const stages = await readStages(db);
  const rows = await db
    .selectFrom('choice')
    .select(['code', 'label'])
    .where('list', '=', 'lost-reason')
    .execute();
  const reasons = new Map(rows.map(({ code, label }) => [code, label]));
  return { stages, reason: (code) => (code === null ? null : (reasons.get(code) ?? code)) };
};
