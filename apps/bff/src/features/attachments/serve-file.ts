import { disposition } from '../../platform/files/disposition.ts';
import type { AttachedFile } from './find-attached-file.ts';

export interface Served {
  readonly status: 200 | 206 | 416;
  readonly headers: Record<string, string>;
  /** Null where there is no such part. */
  readonly body: ReadableStream<Uint8Array> | null;
}

/** The part of a file that is asked for, so that one can listen from the middle; undefined: it has no such part. */
export const partOf = (
  range: string | undefined,
  size: number,
): { start: number; end: number } | undefined => {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  if (from === '' && to === '') return { start: 0, end: size - 1 };
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start <= end ? { start, end } : undefined;
};

/** An answer in which nothing ever runs: its type is ours, no browser guesses another, and it may load nothing. */
export const servedFile = (file: AttachedFile, range: string | undefined): Served => {
  const part = partOf(range, file.size);
  const headers = {
    'content-type': file.contentType === 'text/plain' ? 'text/plain; charset=utf-8' : file.contentType,
    'content-disposition': disposition(file.shown ? 'inline' : 'attachment', file.name),
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'accept-ranges': 'bytes',
  };
  if (part === undefined)
    return { status: 416, headers: { ...headers, 'content-range': `bytes */${file.size}` }, body: null };
  const whole = part.start === 0 && part.end === file.size - 1;
  return {
    status: whole ? 200 : 206,
    headers: {
      ...headers,
      'content-length': String(part.end - part.start + 1),
      ...(whole ? {} : { 'content-range': `bytes ${part.start}-${part.end}/${file.size}` }),
    },
    body: ReadableStream.from<Uint8Array>(file.read(part)),
  };
};
