import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** One file of an archive; its content is made when its turn has come. */
export interface ZipEntry {
  readonly path: string;
  readonly content: () => AsyncIterable<string | Uint8Array>;
}

/** An archive as it is made, in constant memory, with all files of one date. */
export const zipStream = (entries: readonly ZipEntry[], at: number): Readable => {
  const zip = new ZipFile();
  const made = zip.outputStream as Readable;
  zip.on('error', (error: Error) => made.destroy(error));
  const options = { mtime: new Date(at), mode: 0o100644 };
  for (const { path, content } of entries)
    zip.addReadStreamLazy(path, options, (take) => take(null, Readable.from(content())));
  zip.end();
  return made;
};
