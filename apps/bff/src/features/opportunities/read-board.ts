import { startOfDay } from '@daybook/shared/kernel/time';
import type { Board, BoardQuery } from '@daybook/shared/opportunities/board';
import { closedSince, summed } from '@daybook/shared/opportunities/board.rules';
import { stagesIn } from '@daybook/shared/stages/stage.rules';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { findOpportunityConditions } from '../records/list-records.store.ts';
import { readStages } from '../stages/stages.store.ts';
import { closedSums, openSums, runSums } from './board.store.ts';

/** How many opportunities there are in each column of the board, and what they are worth. */
export const readBoard = async (deps: Deps, user: CurrentUser, query: BoardQuery): Promise<Board> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const { read } = deps.db;
  const since = closedSince(deps.clock());
  const conditions = await findOpportunityConditions(deps, user, query);
  if (conditions === undefined) return { closedSince: since, columns: [] };
  const over = stagesIn(await readStages(read), 'pipeline').filter(({ kind }) => kind !== 'open');
  const codes = over.map(({ code }) => code);
  const sums = [
    ...(await runSums(openSums(read, conditions))),
    ...(await runSums(closedSums(read, conditions, codes, startOfDay(since, 'UTC')))),
  ];
  return {
    closedSince: since,
    columns: [...Map.groupBy(sums, ({ stage }) => stage)].map(([stage, parts]) => ({
      stage,
      count: parts.reduce((total, { count }) => total + count, 0),
      sums: summed(parts.flatMap(({ sum }) => sum ?? [])),
    })),
  };
};
