import { FALLBACK_CURRENCY } from '@daybook/shared/kernel/currency';
import type { Workspace } from '@daybook/shared/people/user';
import { useQuery } from '@tanstack/react-query';
import { workspaceQuery } from './session.queries.ts';

/** The currency of amounts given without one: the workspace's, which is asked for once it is wanted. */
export const useCurrency = (enabled = true): Workspace['currency'] =>
  useQuery({ ...workspaceQuery(), enabled }).data?.currency ?? FALLBACK_CURRENCY;
