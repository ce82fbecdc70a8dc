import { v7 } from 'uuid';
import { noteReachable } from './connection.state.ts';
import { Problem, readProblem } from './problem.ts';

const KEY = 'Idempotency-Key';
const RETRY_MS = 500;
let signedOut: () => void = () => undefined;

/** What to do when the session has ended: the app shows the sign-in page and comes back to where one was. */
export const onSignedOut = (handler: () => void): void => {
  signedOut = handler;
};

/** Made by whoever starts a write; the same key again means the same write, however often it arrives. */
export const newKey = (): string => v7();

/** For a form: retries of one submission carry one key. `client.api.x.$post({ json }, keyed(key))`. */
export const keyed = (key: string): { headers: Record<string, string> } => ({ headers: { [KEY]: key } });

const isWrite = (method: string): boolean => method !== 'GET' && method !== 'HEAD';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const send = async (url: string, init: RequestInit): Promise<Response> => {
  try {
    const response = await fetch(url, init);
    noteReachable(true);
    return response;
  } catch (error) {
    if (init.signal?.aborted) throw error;
    noteReachable(false);
    throw new Problem({ code: 'network.unreachable' });
  }
};

/** A write whose answer was lost is sent once more: its key makes sure that it happens once. */
const sendTwice = async (url: string, init: RequestInit): Promise<Response> => {
  try {
    return await send(url, init);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    await wait(RETRY_MS);
    return send(url, init);
  }
};

/**
 * `fetch` for the API: writes carry an idempotency key, every answer that is not a success is thrown as a `Problem`,
 * and an ended session leads to the sign-in page.
 */
export const apiFetch = async (url: string, init: RequestInit = {}): Promise<Response> => {
  const method = (init.method ?? 'GET').toUpperCase();
  const headers = new Headers(init.headers);
  if (isWrite(method) && !headers.has(KEY)) headers.set(KEY, newKey());
  const request = { ...init, method, headers };
  const response = await (isWrite(method) ? sendTwice(url, request) : send(url, request));
  if (response.ok) return response;
  const problem = await readProblem(response);
  if (problem.code === 'session.required') signedOut();
  throw problem;
};
