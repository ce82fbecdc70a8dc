import type { NewWebhook, Webhook, WebhookChange } from '@daybook/shared/programs/webhook';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { keyed } from '../../shared/api/api-fetch.ts';
import { answer, api } from '../../shared/api/client.ts';

export const webhooksQuery = () =>
  queryOptions({
    queryKey: ['programs', 'webhooks'],
    queryFn: async ({ signal }): Promise<readonly Webhook[]> =>
      (await answer(api.webhooks.$get({}, { init: { signal } }))).items,
    staleTime: 0,
  });

/** What was sent to a webhook or is to be sent, last first. */
export const deliveriesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['programs', 'deliveries', id],
    queryFn: ({ signal, pageParam }) =>
      answer(
        api.webhooks[':id'].deliveries.$get(
          { param: { id }, query: { ...(pageParam !== null && { cursor: pageParam }) } },
          { init: { signal } },
        ),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ cursor }) => cursor,
    staleTime: 0,
  });

export const createWebhook = (json: NewWebhook, key: string) =>
  answer(api.webhooks.$post({ json }, keyed(key)));

export const changeWebhook = (id: string, json: WebhookChange) =>
  answer(api.webhooks[':id'].$patch({ param: { id }, json }));

export const deleteWebhook = (id: string) => answer(api.webhooks[':id'].$delete({ param: { id } }));

export const rotateSecret = (id: string) => answer(api.webhooks[':id'].secret.$post({ param: { id } }));

export const testWebhook = (id: string) => answer(api.webhooks[':id'].test.$post({ param: { id } }));

export const replayFailed = (id: string, since: string) =>
  answer(api.webhooks[':id'].replay.$post({ param: { id }, json: { since } }));

export const replayDelivery = (id: string, deliveryId: string) =>
  answer(api.webhooks[':id'].deliveries[':deliveryId'].replay.$post({ param: { id, deliveryId } }));
