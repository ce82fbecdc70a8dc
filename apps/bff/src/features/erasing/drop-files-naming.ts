import { variantsOf } from '@daybook/shared/records/erased-text.rules';
import { SYSTEM } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { findFile } from '../../platform/files/file.store.ts';
import { readFile, removeFile } from '../../platform/files/files.ts';
import { breathe } from '../../platform/operation/long-operation.ts';
import { operate } from '../../platform/operation/operate.ts';
import { findWithFiles, releaseFile, removeRun } from '../imports/imports.store.ts';
import { findFamily } from '../records/records.store.ts';
import { findKnown, findMarks } from './person-marks.store.ts';

/** As files write text; the other order of UTF-16 is told by swapping. */
const encoded = (text: string): Buffer[] => {
  const wide = Buffer.from(text, 'utf16le');
  return [Buffer.from(text, 'utf8'), Buffer.from(text, 'latin1'), wide, Buffer.from(wide).swap16()];
};

/** Which of the texts stand in a file; they may lie across two of its chunks. */
const findIn = async (
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  texts: readonly string[],
): Promise<ReadonlySet<string>> => {
  const wanted = texts.map((text) => ({ text, forms: encoded(text) }));
  const longest = Math.max(0, ...wanted.flatMap(({ forms }) => forms.map((form) => form.length)));
  const found = new Set<string>();
  let tail: Buffer = Buffer.alloc(0);
  for await (const chunk of bytes) {
    const part = Buffer.concat([tail, chunk]);
    for (const { text, forms } of wanted) if (forms.some((form) => part.includes(form))) found.add(text);
    await breathe();
    tail = part.subarray(Math.max(0, part.length - longest));
  }
  return found;
};

type Run = Awaited<ReturnType<typeof findWithFiles>>[number];

const drop = async (deps: Deps, run: Run): Promise<void> => {
  const spec = { kind: 'import.drop-file', label: 'Removed the file of an import' };
  const { fileKey } = await operate(deps, SYSTEM, spec, async (op) => {
    const released = await releaseFile(op, run);
    if (run.state === 'mapping') await removeRun(op, run);
    return { fileKey: released };
  });
  if (fileKey !== null) await removeFile(deps.db, fileKey);
};

interface ErasingKeys {
  readonly operationKey: number;
  readonly recordKey: number;
}

/** Removes uploaded files in which the person stands; whoever still needs the others uploads it again without. */
export const dropFilesNaming = async (
  deps: Deps,
  { operationKey, recordKey }: ErasingKeys,
): Promise<void> => {
  const db = deps.db.read;
  const family = await findFamily(db, [recordKey]);
  const known = await findKnown(db, family);
  const marks = await findMarks(db, family, known);
  const [unique, firsts, lasts] = [marks.unique, known.firsts, known.lasts].map(variantsOf);
  for (const run of await findWithFiles(db, operationKey)) {
    const file = run.file_key === null ? undefined : await findFile(db, run.file_key);
    if (file === undefined) continue;
    const found = await findIn(readFile(db, file), [...(unique ?? []), ...(firsts ?? []), ...(lasts ?? [])]);
    const has = (texts: readonly string[] = []): boolean => texts.some((text) => found.has(text));
    if (has(unique) || (has(firsts) && has(lasts))) await drop(deps, run);
  }
};
