import type { Stage, Stages } from '@daybook/shared/stages/stage';
import { DEFAULT_STAGES } from '@daybook/shared/stages/stage.rules';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';

/** The stages of the pipeline and of the lifecycle of contacts. */
export const stagesQuery = () =>
  queryOptions({
    queryKey: ['workspace', 'stages'],
    queryFn: ({ signal }): Promise<Stages> => answer(api.stages.$get({}, { init: { signal } })),
    staleTime: 5 * 60_000,
  });

/** Until they have been read, they are those that a workspace starts with. */
export const useStages = (): readonly Stage[] => useQuery(stagesQuery()).data?.items ?? DEFAULT_STAGES;
