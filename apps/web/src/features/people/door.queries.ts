import type { LinkAnswer, LinkInfo, Setup, SignIn } from '@daybook/shared/people/access';
import { queryOptions } from '@tanstack/react-query';
import { keyed } from '../../shared/api/api-fetch.ts';
import { answer, api } from '../../shared/api/client.ts';

/** Whether the workspace is still to be created. */
export const setupQuery = () =>
  queryOptions({
    queryKey: ['workspace', 'setup'],
    queryFn: ({ signal }): Promise<{ needed: boolean }> => answer(api.setup.$get({}, { init: { signal } })),
    staleTime: 0,
  });

/** Whom a one-time link is for. */
export const linkQuery = (token: string) =>
  queryOptions({
    queryKey: ['session', 'link', token],
    queryFn: ({ signal }): Promise<LinkInfo> =>
      answer(api.links[':token'].$get({ param: { token } }, { init: { signal } })),
    // Using the link makes it invalid: it is not asked about again while its page is open.
    staleTime: Number.POSITIVE_INFINITY,
  });

export const setUp = (json: Setup, key: string) => answer(api.setup.$post({ json }, keyed(key)));

export const signIn = (json: SignIn) => answer(api.session.$post({ json }));

export const acceptLink = (token: string, json: LinkAnswer) =>
  answer(api.links[':token'].$post({ param: { token }, json }));
