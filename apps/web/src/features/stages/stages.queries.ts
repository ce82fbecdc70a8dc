import type { Stage, StageChange, StageOrder } from '@daybook/shared/stages/stage';
import type { StageList } from '@daybook/shared/stages/stage.rules';
import { keyed } from '../../shared/api/api-fetch.ts';
import { answer, api } from '../../shared/api/client.ts';

interface Added {
  readonly list: StageList;
  readonly of: string;
  readonly label: string;
  readonly closed?: boolean;
}

export const addStage = (json: Added, key: string) => answer(api.stages.$post({ json }, keyed(key)));

export const changeStage = ({ list, code }: Pick<Stage, 'list' | 'code'>, json: StageChange) =>
  answer(api.stages[':list'][':code'].$patch({ param: { list, code }, json }));

export const orderStages = (json: StageOrder) => answer(api.stages.order.$post({ json }));
