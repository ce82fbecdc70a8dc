import { isAscii, isUtf8 } from 'node:buffer';
import type { ImportEncoding } from '@daybook/shared/imports/import';

export type Bytes = AsyncIterable<Uint8Array>;

/** How much of a file is looked at for UTF-16 without a byte order mark. */
const HEAD = 65_536;
/** A file is UTF-8 with a few broken bytes, not another encoding, when this many good sequences stand against each. */
const GOOD_PER_BROKEN = 20;

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

const byMark = (head: Uint8Array): ImportEncoding | undefined => {
  if (startsWith(head, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (startsWith(head, 0xff, 0xfe)) return 'utf-16le';
  return startsWith(head, 0xfe, 0xff) ? 'utf-16be' : undefined;
};

/** In UTF-16 the separators and line breaks of a list have a zero byte, always on the same side. */
const byZeros = (head: Uint8Array): ImportEncoding | undefined => {
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const enough = Math.max(3, head.length / 50);
  if (odd > enough && odd > even * 10) return 'utf-16le';
  return even > enough && even > odd * 10 ? 'utf-16be' : undefined;
};

/** How many bytes follow this one in a UTF-8 sequence; undefined where none can begin with it. */
const following = (byte: number): number | undefined => {
  if (byte >= 0xc2 && byte <= 0xdf) return 1;
  if (byte >= 0xe0 && byte <= 0xef) return 2;
  return byte >= 0xf0 && byte <= 0xf4 ? 3 : undefined;
};

interface Tally {
  good: number;
  broken: number;
}

/** How many bytes at the end begin a sequence that the next chunk may finish. */
const unfinished = (bytes: Uint8Array): number => {
  for (let size = 1; size <= 3; size += 1) {
    const byte = bytes[bytes.length - size] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (following(byte) ?? 0) >= size ? size : 0;
  }
  return 0;
};

/** Goes through a chunk that is not UTF-8 throughout, sequence by sequence. */
const tallyBroken = (bytes: Uint8Array, tally: Tally): void => {
  for (let at = 0; at < bytes.length; ) {
    const size = (following(bytes[at] ?? 0) ?? 0) + 1;
    const whole = isUtf8(bytes.subarray(at, at + size));
    if (!whole) tally.broken += 1;
    else if (size > 1) tally.good += 1;
    at += whole ? size : 1;
  }
};

const tallySequences = (bytes: Uint8Array, tally: Tally): void => {
  if (!isUtf8(bytes)) tallyBroken(bytes, tally);
  // An index, because this goes through every byte of the file and an iterator takes five times as long.
  else for (let at = 0; at < bytes.length; at += 1) if ((bytes[at] ?? 0) >= 0xc2) tally.good += 1;
};

const joined = (one: Uint8Array, other: Uint8Array): Uint8Array =>
  one.length > 0 ? Buffer.concat([one, other]) : other;

/** Whether all of the bytes are UTF-8, or all but a few. */
class Utf8Check {
  readonly #tally: Tally = { good: 0, broken: 0 };
  #rest: Uint8Array = new Uint8Array();

  push(chunk: Uint8Array): void {
    if (this.#rest.length === 0 && isAscii(chunk)) return;
    const bytes = joined(this.#rest, chunk);
    const end = bytes.length - unfinished(bytes);
    this.#rest = bytes.slice(end);
    tallySequences(bytes.subarray(0, end), this.#tally);
  }

  end(): boolean {
    const { good, broken } = this.#tally;
    const all = broken + (this.#rest.length > 0 ? 1 : 0);
    return all === 0 || good >= all * GOOD_PER_BROKEN;
  }
}

/**
 * The encoding of a file: by its byte order mark, else UTF-16 by its zero bytes, else UTF-8 when all of it is, else
 * Windows-1252. Reads the whole file, in constant memory: the first umlaut may stand on the last line.
 */
export const detectEncoding = async (bytes: Bytes): Promise<ImportEncoding> => {
  const utf8 = new Utf8Check();
  let head: Uint8Array = new Uint8Array();
  for await (const chunk of bytes) {
    if (head.length < HEAD) {
      head = joined(head, chunk.subarray(0, HEAD - head.length));
      const marked = head.length >= 3 ? byMark(head) : undefined;
      if (marked) return marked;
    }
    utf8.push(chunk);
  }
  return byMark(head) ?? byZeros(head) ?? (utf8.end() ? 'utf-8' : 'windows-1252');
};

/** The text of a file in chunks, without byte order mark and NUL characters. Broken bytes become the replacement character. */
export async function* decodeText(
  bytes: Bytes,
  encoding: ImportEncoding,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text.replaceAll('\0', '');
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
