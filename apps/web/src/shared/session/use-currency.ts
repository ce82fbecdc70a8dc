import type { Workspace } from '@daybook/shared/people/user';
import { useQuery } from '@tanstack/react-query';
import { workspaceQuery } from './session.queries.ts';

/** The currency of amounts given without one: the workspace's. */
export const useCurrency = (): Workspace['currency'] => useQuery(workspaceQuery()).data?.currency ?? 'EUR';
