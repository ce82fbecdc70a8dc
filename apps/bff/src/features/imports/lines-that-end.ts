import type { Bytes } from './decode.ts';
import { unreadable } from './file-kind.ts';

const LF = 0x0a;
const CR = 0x0d;
/** Several times what the longest row that is taken has in any encoding. */
const MOST_LINE_MB = 8;

const lastBreak = (chunk: Uint8Array): number => {
  const at = chunk.lastIndexOf(LF);
  return at < 0 ? chunk.lastIndexOf(CR) : at;
};

/** The same bytes; refused while they arrive once a line goes on for so long that this is no list. */
export async function* linesThatEnd(bytes: Bytes): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of bytes) {
    const at = lastBreak(chunk);
    length = at < 0 ? length + chunk.length : chunk.length - at - 1;
    if (length > MOST_LINE_MB * 1024 * 1024)
      throw unreadable(
        `A line of this file is longer than ${MOST_LINE_MB} MB, so it is no list in CSV. Choose another one.`,
      );
    yield chunk;
  }
}
