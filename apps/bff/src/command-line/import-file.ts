import { createReadStream, existsSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ImportDetail } from '@daybook/shared/imports/import';
import { nounOf } from '@daybook/shared/imports/import-noun';
import { IMPORT_SOURCES } from '@daybook/shared/imports/import-source';
import { numberText } from '@daybook/shared/kernel/number-text.rules';
import { z } from 'zod';
import type { Config } from '../platform/config.ts';
import { askServer } from './ask-server.ts';
import { CommandError } from './command-error.ts';
import { progressLine, say } from './say.ts';

const One = z.object({ import: ImportDetail });
const LOOK_MS = 500;

/** Imports a list through the running server, as the page would with what it proposes. */
export const importFile = async (config: Config, file: string, as: string | undefined): Promise<void> => {
  if (!existsSync(file)) throw new CommandError(`There is no file ${file}.`);
  const whom = as === undefined ? '' : `as=${encodeURIComponent(as)}`;
  const ask = async (method: 'GET' | 'POST', path: string, bytes?: ReturnType<typeof createReadStream>) => {
    const question = { method, path, answer: One, ...(bytes === undefined ? {} : { bytes }) };
    return (await askServer(config, question)).import;
  };
  const name = encodeURIComponent(basename(file));
  const uploaded = await ask('POST', `/imports?name=${name}&${whom}`, createReadStream(file));
  say(`${uploaded.fileName}: ${productOf(uploaded)}, ${countOf(uploaded.rowCount, 'row')}. Importing.`);
  await ask('POST', `/imports/${uploaded.id}/start?${whom}`);
  say(resultOf(await follow(() => ask('GET', `/imports/${uploaded.id}?${whom}`))));
};

const follow = async (look: () => Promise<ImportDetail>): Promise<ImportDetail> => {
  const line = progressLine((progress) => `${Math.floor(progress * 100)} % imported`);
  while (true) {
    const run = await look();
    line.tell(run.progress);
    if (run.state !== 'running') {
      line.end();
      return run;
    }
    await sleep(LOOK_MS);
  }
};

const countOf = (n: number, one: string, many = `${one}s`): string =>
  `${numberText(n)} ${n === 1 ? one : many}`;

/** Which product wrote the file, as far as its header tells. */
const productOf = ({ source }: ImportDetail): string =>
  source === 'other'
    ? 'a list of no product that Daybook knows'
    : `an export of ${IMPORT_SOURCES.find(({ value }) => value === source)?.label ?? source}`;

const resultOf = ({ id, state, holds, failure, counts }: ImportDetail): string => {
  const { created, completed, unchanged, rejected } = counts;
  if (state === 'failed') throw new CommandError(failure ?? 'The import ended early.');
  const refused =
    rejected === 0
      ? ''
      : ` ${countOf(rejected, 'row')} could not be imported: /import?run=${id} in Daybook has them, with the reasons.`;
  if (created + completed + unchanged === 0) throw new CommandError(`Nothing could be imported.${refused}`);
  const { one, many } = nounOf(holds);
  const there = `${numberText(completed)} completed, ${numberText(unchanged)} already there`;
  return `${countOf(created, one, many)} added, ${there}.${refused}`;
};
