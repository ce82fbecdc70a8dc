import type { Context } from 'hono';
import type { AppEnv } from './env.ts';

/** A header value that any file name fits in. */
export const attachment = (name: string): string =>
  `attachment; filename="${name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`;

/** Sends CSV as it is made, no faster than it is taken. */
export const sendCsv = (
  c: Context<AppEnv>,
  { fileName, lines }: { readonly fileName: string; readonly lines: AsyncIterable<string> },
): Response =>
  c.body(ReadableStream.from(lines).pipeThrough(new TextEncoderStream()), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': attachment(fileName),
  });
