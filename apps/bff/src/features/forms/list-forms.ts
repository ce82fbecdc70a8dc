import { type Form, type FormSubmission, MOST_FORMS } from '@daybook/shared/forms/form';
import { type Page, readCursor, writeCursor } from '@daybook/shared/kernel/page';
import { found } from '@daybook/shared/kernel/result';
import { toInstant } from '@daybook/shared/kernel/time';
import type { RecordType } from '@daybook/shared/records/record-type';
import { z } from 'zod';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { toForm } from './form-work.ts';
import { findFormById, findForms, selectSubmissions } from './forms.store.ts';

type Reads = Pick<Deps, 'db'>;

/** Every form, in the order in which they were made. */
export const listForms = async ({ db }: Reads, user: CurrentUser): Promise<{ items: Form[] }> => {
  allow({ kind: 'user', user }, 'settings.change');
  const rows = await findForms(db.read, MOST_FORMS);
  return { items: await Promise.all(rows.map((row) => toForm(db.read, row))) };
};

export const SubmissionQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

/** Who has sent a form, last first. */
export const listSubmissions = async (
  { db }: Reads,
  user: CurrentUser,
  id: string,
  { cursor, limit }: z.infer<typeof SubmissionQuery>,
): Promise<Page<FormSubmission>> => {
  allow({ kind: 'user', user }, 'settings.change');
  const form = found(await findFormById(db.read, id), 'form');
  const [before] = cursor === undefined ? [] : (readCursor(cursor, ['number']) ?? []);
  const rows = await selectSubmissions(db.read, {
    formKey: form.key,
    before: before === undefined ? undefined : Number(before),
    limit,
  }).execute();
  const last = rows.length < limit ? undefined : rows.at(-1);
  return {
    items: rows.map(({ key, submitted_at, page, id: recordId, type, title }) => ({
      key,
      at: toInstant(submitted_at),
      contact: { id: recordId, type: type as RecordType, title },
      page,
    })),
    cursor: last === undefined ? null : writeCursor([last.key]),
  };
};
