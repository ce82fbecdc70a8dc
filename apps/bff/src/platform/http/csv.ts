import type { Context } from 'hono';
import { disposition } from '../files/disposition.ts';
import type { AppEnv } from './env.ts';

/** Sends CSV as it is made, no faster than it is taken. */
export const sendCsv = (
  c: Context<AppEnv>,
  { fileName, lines }: { readonly fileName: string; readonly lines: AsyncIterable<string> },
): Response =>
  c.body(ReadableStream.from(lines).pipeThrough(new TextEncoderStream()), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': disposition('attachment', fileName),
  });
