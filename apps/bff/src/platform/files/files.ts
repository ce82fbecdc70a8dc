import { createHash } from 'node:crypto';
import { Refusal } from '@daybook/shared/kernel/refusal';
import { v7 as newId } from 'uuid';
import type { Db, Reader } from '../db/open.ts';
import { transact, withRetry } from '../operation/operate.ts';
import {
  deleteFile,
  type FileRow,
  findAbandonedFiles,
  findChunk,
  insertChunk,
  insertFile,
  settleFile,
  stagingOf,
} from './file.store.ts';

/** The bytes lie in the database in pieces of this size, so that one backup holds everything. */
const CHUNK_BYTES = 256 * 1024;

/** An upload that has not ended after this long never will. */
const ABANDONED_MS = 24 * 60 * 60 * 1000;

interface FileDeps {
  readonly db: Db;
  readonly clock: () => number;
}

export interface FileAbout {
  readonly name: string;
  readonly contentType: string;
  readonly creatorKey: number | null;
  /** Refused with `request.too-large` beyond this many bytes. */
  readonly mostBytes: number;
}

/**
 * Takes in a file as it arrives, never holding more than a piece of it. Outside the journal, as the bytes of a file
 * never change: what refers to the file is journalled. A file cut short leaves nothing.
 */
export const storeFile = async (
  deps: FileDeps,
  about: FileAbout,
  source: AsyncIterable<Uint8Array>,
): Promise<FileRow> => {
  const fileKey = await insertFile(deps.db, { ...about, id: newId(), now: deps.clock() });
  try {
    const arrived = await takeIn(deps.db, stagingOf(fileKey), about.mostBytes, source);
    return await withRetry((tries) =>
      transact(deps.db, { kind: 'file', tries }, (db) => settleFile(db, fileKey, arrived)),
    );
  } catch (error) {
    await removeFile(deps.db, fileKey);
    throw error;
  }
};

const takeIn = async (db: Db, staging: string, mostBytes: number, source: AsyncIterable<Uint8Array>) => {
  const hash = createHash('sha256');
  let size = 0;
  let position = 0;
  for await (const chunk of inChunks(source)) {
    size += chunk.length;
    if (size > mostBytes)
      throw new Refusal('request.too-large', {
        detail: `This file is too large: at most ${Math.floor(mostBytes / 1024 / 1024)} MB can be taken.`,
      });
    hash.update(chunk);
    await insertChunk(db, staging, position++, chunk);
  }
  return { size, hash: hash.digest('hex') };
};

/** The same bytes in pieces of one size, but for the last. */
async function* inChunks(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const part of source) {
    waiting.push(part);
    length += part.length;
    if (length < CHUNK_BYTES) continue;
    const bytes = Buffer.concat(waiting);
    const whole = bytes.length - (bytes.length % CHUNK_BYTES);
    for (let at = 0; at < whole; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
    waiting = [bytes.subarray(whole)];
    length -= whole;
  }
  if (length > 0) yield Buffer.concat(waiting);
}

/** The bytes of a file in order, read piece by piece: all, or those from one place to another, both included. */
export async function* readFile(
  db: Reader,
  { content_hash: hash }: Pick<FileRow, 'content_hash'>,
  { start = 0, end = Number.POSITIVE_INFINITY }: { start?: number; end?: number } = {},
): AsyncGenerator<Uint8Array> {
  if (hash === null) return;
  for (let position = Math.floor(start / CHUNK_BYTES); position * CHUNK_BYTES <= end; position++) {
    const bytes = await findChunk(db, hash, position);
    if (bytes === undefined) return;
    const from = position * CHUNK_BYTES;
    yield bytes.subarray(Math.max(0, start - from), Math.min(bytes.length, end - from + 1));
  }
}

/** Removes a file; what refers to it must be gone before. */
export const removeFile = (db: Db, key: number): Promise<void> =>
  withRetry((tries) => transact(db, { kind: 'file', tries }, (trx) => deleteFile(trx, key)));

/** Removes what is left of uploads that never ended. */
export const removeAbandonedFiles = async ({ db, clock }: FileDeps): Promise<void> => {
  for (const key of await findAbandonedFiles(db.read, clock() - ABANDONED_MS)) await removeFile(db, key);
};
