import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { Readable } from 'node:stream';
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { Visitor } from './visitor.ts';

const MEGABYTE = 1024 * 1024;

/** What somebody sends, on a path that is not tidied up on its way. */
export interface Shot {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Iterable<Uint8Array>;
}

export interface Hit {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  /** How many bytes had gone when the answer was there. */
  readonly sent: number;
}

/** Sends this and answers what came back, however much of the body was still to go. */
export const shoot = async (
  { hostname, port, origin }: URL,
  { cookie }: Pick<Visitor, 'cookie'>,
  { method = 'POST', path, headers = {}, body = [] }: Shot,
): Promise<Hit> => {
  const state = { sent: 0 };
  const counted = function* () {
    for (const part of body) {
      state.sent += part.length;
      yield part;
    }
  };
  const asked = request({
    hostname,
    port,
    path,
    method,
    agent: false,
    headers: { cookie, origin, ...headers },
  });
  const answered = once(asked, 'response');
  if (method === 'GET') asked.end();
  else Readable.from(counted()).pipe(asked);
  const [answer] = (await answered) as [IncomingMessage];
  const { sent } = state;
  // A server that has said no need not listen to the rest.
  asked.on('error', () => undefined);
  const text = (await answer.setEncoding('utf8').toArray()).join('');
  asked.destroy();
  return { status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', text, sent };
};

/** So many megabytes of one letter, without an end of line. */
export const endless = function* (megabytes: number): Generator<Uint8Array> {
  const piece = Buffer.alloc(MEGABYTE, 'x');
  for (let sent = 0; sent < megabytes; sent++) yield piece;
};

const PACKED_MB = 256;

/** A quarter of a gigabyte, packed into less than one of its thousandths, in each way that HTTP has. */
export const packed = (): Readonly<Record<'gzip' | 'deflate' | 'br', Buffer>> => {
  const huge = Buffer.alloc(PACKED_MB * MEGABYTE, 'x');
  return {
    gzip: gzipSync(huge),
    deflate: deflateSync(huge),
    br: brotliCompressSync(huge, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  };
};

/** An archive that says of itself that it is a document; the file that says which is a quarter of a gigabyte. */
export const documentBomb = (): Buffer => {
  const name = Buffer.from('[Content_Types].xml');
  const content = deflateRawSync(Buffer.alloc(PACKED_MB * MEGABYTE, ' '));
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(content.length, 18);
  head.writeUInt32LE(PACKED_MB * MEGABYTE, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name, content]);
};

/** Forgets how much memory a process had at most, so that from here on it is counted anew. */
export const resetPeak = (pid: number): void => writeFileSync(`/proc/${pid}/clear_refs`, '5');

/** The most memory a process had, in megabytes. */
export const peakOf = (pid: number): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
