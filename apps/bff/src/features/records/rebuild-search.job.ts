import { SYSTEM } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import type { JobHandler } from '../../platform/jobs/job.ts';
import { operate } from '../../platform/operation/operate.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { indexWords } from '../../platform/search/search.store.ts';
import { findActivityWords } from '../activities/activity-words.store.ts';
import { attachmentWords } from '../attachments/attachment-words.store.ts';
import { findAttachmentsAfter } from '../attachments/record-files.store.ts';
import { findActivityKeysAfter, findRecordKeysAfter, findRecordWords } from './record-words.store.ts';

const AT_ONCE = 200;

/** Indexes some of what comes after a key; answers the last key, or null at the end. */
type Step = (op: Operation, after: number) => Promise<number | null>;

const records: Step = async (op, after) => {
  const keys = await findRecordKeysAfter(op.db, after, AT_ONCE);
  await indexWords(op, 'record', await findRecordWords(op.db, keys));
  return keys.at(-1) ?? null;
};

const activities: Step = async (op, after) => {
  const keys = await findActivityKeysAfter(op.db, after, AT_ONCE);
  await indexWords(op, 'activity', await findActivityWords(op.db, keys));
  return keys.at(-1) ?? null;
};

const attachments: Step = async (op, after) => {
  const rows = await findAttachmentsAfter(op.db, after, AT_ONCE);
  await indexWords(op, 'attachment', rows.map(attachmentWords));
  return rows.at(-1)?.key ?? null;
};

/** After the way words are kept has changed: brings in what was there before. */
export const rebuildSearch: JobHandler<Deps> = {
  kind: 'search.rebuild',
  run: async (deps, _payload, { beat }) => {
    for (const step of [records, activities, attachments]) {
      for (let after: number | null = 0; after !== null; ) {
        if (!(await beat())) return;
        after = await rebuildSome(deps, step, after);
      }
    }
  },
};

const rebuildSome = async (deps: Deps, step: Step, after: number): Promise<number | null> => {
  const what = { kind: 'search.rebuild', label: 'Brought the search up to date' };
  const { last } = await operate(deps, SYSTEM, what, async (op) => ({ last: await step(op, after) }));
  return last;
};
