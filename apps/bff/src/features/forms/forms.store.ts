import { MOST_SENT_COUNTED } from '@daybook/shared/forms/form';
import type { Selectable } from 'kysely';
import type { FormTable } from '../../platform/db/form-tables.ts';
import type { Reader } from '../../platform/db/open.ts';

export type FormEntity = Selectable<FormTable>;

export const findFormById = (db: Reader, id: string): Promise<FormEntity | undefined> =>
  db.selectFrom('form').selectAll().where('id', '=', id).executeTakeFirst();

export const findFormBySlug = (db: Reader, slug: string): Promise<FormEntity | undefined> =>
  db.selectFrom('form').selectAll().where('slug', '=', slug).executeTakeFirst();

/** Every form in the order in which they were made. */
export const findForms = (db: Reader, limit: number): Promise<FormEntity[]> =>
  db.selectFrom('form').selectAll().orderBy('key').limit(limit).execute();

/** How many people have sent a form, up to a bound, and when the last did. */
export const findSent = async (
  db: Reader,
  formKey: number,
): Promise<{ readonly submissions: number; readonly lastAt: number | null }> => {
  const sent = db.selectFrom('form_submission').where('form_key', '=', formKey);
  const last = await sent.select('submitted_at').orderBy('key', 'desc').limit(1).executeTakeFirst();
  if (last === undefined) return { submissions: 0, lastAt: null };
  const keys = await sent.select('key').limit(MOST_SENT_COUNTED).execute();
  return { submissions: keys.length, lastAt: last.submitted_at };
};

/** Submissions of a form, last first, before one of them. */
export const selectSubmissions = (
  db: Reader,
  { formKey, before, limit }: { formKey: number; before: number | undefined; limit: number },
) => {
  const query = db
    .selectFrom('form_submission as sent')
    .innerJoin('record', 'record.key', 'sent.record_key')
    .select(['sent.key', 'sent.submitted_at', 'sent.page', 'record.id', 'record.type', 'record.title'])
    .where('sent.form_key', '=', formKey)
    .orderBy('sent.key', 'desc')
    .limit(limit);
  return before === undefined ? query : query.where('sent.key', '<', before);
};
