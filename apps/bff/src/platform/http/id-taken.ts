import { Refusal } from '@daybook/shared/kernel/refusal';

const onSqlite = (error: Error): boolean => /^UNIQUE constraint failed: \w+\.id$/.test(error.message);

const onPostgres = (error: Error): boolean =>
  'code' in error &&
  error.code === '23505' &&
  'detail' in error &&
  String(error.detail).startsWith('Key (id)=');

/** Whoever makes a thing may give its id; one that is taken is the fault of the one who asks. */
export const asIdTaken = (error: Error): Refusal | undefined =>
  onSqlite(error) || onPostgres(error)
    ? new Refusal('request.invalid', {
        detail: 'There is something with this id already. Make a new id, or leave it out.',
        errors: [{ path: 'id', message: 'This id is taken.' }],
      })
    : undefined;
