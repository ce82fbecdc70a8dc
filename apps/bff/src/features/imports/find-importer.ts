import { readEmail } from '@daybook/shared/contacts/email.rules';
import { Refusal } from '@daybook/shared/kernel/refusal';
import { found } from '@daybook/shared/kernel/result';
import type { Actor, CurrentUser } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { findCurrentUser } from '../../platform/session/session.store.ts';
import { findActiveAdmins, findUserByEmail, type UserEntity } from '../people/people.store.ts';

/**
 * On whose behalf the command line imports: the user with this email address, or the only admin where none is given.
 * They may do with it what they may do in the interface.
 */
export const findImporter = async (
  { db }: Deps,
  email: string | undefined,
): Promise<Actor & { user: CurrentUser }> => {
  const user = email === undefined ? await onlyAdmin({ db }) : await ofEmail({ db }, email);
  if (user.active !== 1)
    throw new Refusal('user.inactive', { detail: `${user.name} is deactivated. Import as somebody else.` });
  return { kind: 'user', user: found(await findCurrentUser(db.read, user.key), 'user') };
};

const ofEmail = async ({ db }: Pick<Deps, 'db'>, email: string): Promise<UserEntity> => {
  const user = await findUserByEmail(db.read, readEmail(email)?.identity ?? email);
  if (user !== undefined) return user;
  throw new Refusal('thing.not-found', { detail: `Nobody here has the email address ${email}.` });
};

const onlyAdmin = async ({ db }: Pick<Deps, 'db'>): Promise<UserEntity> => {
  const [admin, another] = await findActiveAdmins(db.read);
  if (admin === undefined)
    throw new Refusal('thing.not-found', {
      detail: 'There is no workspace yet. Open the set-up address first.',
    });
  if (another === undefined) return admin;
  throw new Refusal('request.invalid', {
    detail: `There is more than one admin. Say whose import it is: --as ${admin.email}`,
  });
};
