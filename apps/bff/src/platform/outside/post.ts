import { lookup } from 'node:dns/promises';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { isPrivateAddress } from './private-address.ts';

const TIMEOUT_MS = 10_000;
/** More of an answer is not waited for: only its status counts. */
const MOST_ANSWER_BYTES = 64 * 1024;

export interface Posted {
  /** The status of the answer; null where there was none. */
  readonly status: number | null;
  readonly ms: number;
  /** Why there was no answer, in words. */
  readonly error: string | null;
}

export interface Post {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Whether addresses of this machine and of local networks may be called. */
  readonly mayBePrivate: boolean;
}

class Unreachable extends Error {}

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nothing listens at this address.',
  ECONNRESET: 'The connection was cut off.',
  ENOTFOUND: 'There is no such host.',
  EAI_AGAIN: 'The name of the host could not be looked up.',
  ETIMEDOUT: 'The host does not answer.',
  EHOSTUNREACH: 'The host cannot be reached.',
  ENETUNREACH: 'The host cannot be reached.',
  ABORT_ERR: 'There was no answer within 10 seconds.',
  CERT_HAS_EXPIRED: 'The certificate of the host has expired.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'The certificate of the host is signed by itself.',
};

const inWords = (error: unknown): string => {
  if (error instanceof Unreachable) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return WORDS[code] ?? `The connection failed${code === '' ? '' : ` (${code})`}.`;
};

/**
 * The one address that is called. It is looked up here, once, and the connection is made to it: a name that leads
 * elsewhere when asked a second time gains nothing by that.
 */
const addressOf = async (host: string, mayBePrivate: boolean): Promise<string> => {
  const literal = host.replace(/^\[|\]$/g, '');
  const found =
    isIP(literal) === 0 ? (await lookup(literal, { all: true })).map(({ address }) => address) : [literal];
  const allowed = mayBePrivate ? found : found.filter((address) => !isPrivateAddress(address));
  const [address] = allowed;
  if (address !== undefined) return address;
  throw new Unreachable(
    'This address is on a private network. The setting WEBHOOK_PRIVATE=1 allows those, if you run this server.',
  );
};

const send = (url: URL, address: string, { headers, body }: Post, signal: AbortSignal): Promise<number> =>
  new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const sending = request(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        agent: false,
        signal,
        lookup: (_host, { all }, answer) => {
          const family = isIP(address);
          if (all) answer(null, [{ address, family }]);
          else answer(null, address, family);
        },
      },
      (response) => {
        let read = 0;
        response.on('data', (part: Buffer) => {
          read += part.length;
          if (read > MOST_ANSWER_BYTES) response.destroy();
        });
        response.on('close', () => resolve(response.statusCode ?? 0));
        response.on('error', () => undefined);
      },
    );
    sending.on('error', reject);
    sending.end(body);
  });

/** Sends a body once. Redirects are not followed. Never rejects: what went wrong is in the answer. */
export const post = async (what: Post): Promise<Posted> => {
  const start = performance.now();
  const ms = () => Math.round(performance.now() - start);
  try {
    const url = new URL(what.url);
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const address = await addressOf(url.hostname, what.mayBePrivate);
    return { status: await send(url, address, what, signal), ms: ms(), error: null };
  } catch (error) {
    return { status: null, ms: ms(), error: inWords(error) };
  }
};
