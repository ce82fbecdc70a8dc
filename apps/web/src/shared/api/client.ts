import type { AppType } from '@daybook/bff/app';
import { type ClientResponse, hc } from 'hono/client';
import type { SuccessStatusCode } from 'hono/utils/http-status';
import { apiFetch } from './api-fetch.ts';
import { Problem } from './problem.ts';

const fetchApi: typeof fetch = (input, init) =>
  apiFetch(input instanceof Request ? input.url : input.toString(), init);

/** Every route of the API, typed: `api.activities[':id'].complete.$post({ param, json })`. */
export const { api } = hc<AppType>('/', { fetch: fetchApi });

type JsonOf<R> =
  R extends ClientResponse<infer Body, infer Status, infer Format>
    ? Status extends SuccessStatusCode
      ? Format extends 'json'
        ? Body
        : undefined
      : never
    : never;

/** The body of a successful answer. Anything else has been thrown as a `Problem` before. */
export const answer = async <R extends ClientResponse<unknown>>(response: Promise<R>): Promise<JsonOf<R>> => {
  const { status, text } = await response.then(async (r) => ({ status: r.status, text: await r.text() }));
  if (status === 204 || text === '') return undefined as JsonOf<R>;
  try {
    return JSON.parse(text) as JsonOf<R>;
  } catch {
    throw new Problem({ code: 'network.garbled', status });
  }
};
