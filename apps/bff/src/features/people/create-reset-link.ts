import { Refusal } from '@daybook/shared/kernel/refusal';
import { found } from '@daybook/shared/kernel/result';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { type MadeLink, makeLink } from './make-link.ts';
import { findActiveAdmins, findUserById, type UserEntity } from './people.store.ts';

const makeFor = (deps: Deps, { key, name, active, joined_at }: UserEntity): Promise<MadeLink> => {
  if (active !== 1) {
    throw new Refusal('user.inactive', { detail: `${name} is deactivated. Reactivate them first.` });
  }
  return makeLink(deps, key, joined_at === null ? 'invite' : 'reset');
};

/**
 * Makes the link by which a user sets a new password: valid for 24 hours, or a week for somebody who has not accepted
 * their invitation yet.
 */
export const createResetLink = async (deps: Deps, actor: Actor, userId: string): Promise<MadeLink> => {
  allow(actor, 'users.manage');
  const user = found(await findUserById(deps.db.read, userId), 'user');
  const link = await makeFor(deps, user);
  deps.log.info({ user: user.id, by: actor.user?.id }, 'a link to set a password was made');
  return link;
};

/** The same for the only admin, whom nobody else could help; for whoever can run commands on the server. */
export const resetLinkForSoleAdmin = async (deps: Deps): Promise<MadeLink & { name: string }> => {
  const [admin, another] = await findActiveAdmins(deps.db.read);
  if (admin === undefined) {
    throw new Refusal('thing.not-found', { detail: 'There is no admin yet. Open the set-up address first.' });
  }
  if (another !== undefined) {
    throw new Refusal('actor.not-allowed', {
      detail: `There is more than one admin. Ask ${admin.name} or ${another.name} to make the link under Settings, Users.`,
    });
  }
  return { ...(await makeFor(deps, admin)), name: admin.name };
};
