import { Refusal } from '@daybook/shared/kernel/refusal';
import type { LinkInfo } from '@daybook/shared/people/access';
import type { Deps } from '../../platform/deps.ts';
import { hashToken } from '../../platform/session/token.ts';
import { findLink } from './access.store.ts';
import { findUserByKey, type UserEntity } from './people.store.ts';
import { findWorkspace } from './workspace.store.ts';

/** A link that can still be used, and whom it is for. */
export interface LiveLink {
  readonly tokenHash: string;
  readonly user: UserEntity;
  readonly info: LinkInfo;
}

/** Why a link cannot be used, for the person who followed it. */
export const spentLink = (used: boolean): Refusal =>
  new Refusal('link.expired', {
    detail: used
      ? 'This link was used already. If that was you, sign in with the password you chose.'
      : 'This link is no longer valid. Ask an admin of your workspace for a new one.',
  });

const setsPassword = (purpose: string): boolean => purpose === 'invite' || purpose === 'reset';

/** The link of this token; refused when it was used, has run out, was replaced or its user is deactivated. */
export const loadLink = async ({ db, clock }: Deps, token: string): Promise<LiveLink> => {
  const tokenHash = hashToken(token);
  const link = await findLink(db.read, tokenHash);
  const user = link?.user_key == null ? undefined : await findUserByKey(db.read, link.user_key);
  if (link === undefined || user === undefined || !setsPassword(link.purpose)) throw spentLink(false);
  if (link.used_at !== null) throw spentLink(true);
  if (link.expires_at <= clock() || user.active !== 1) throw spentLink(false);
  const workspace = await findWorkspace(db.read);
  const purpose = user.joined_at === null ? 'invite' : 'reset';
  const info = {
    purpose,
    name: user.name,
    email: user.email,
    workspaceName: workspace?.name ?? 'Daybook',
  } as const;
  return { tokenHash, user, info };
};

/** Whom a one-time link is for: what its page greets them with. */
export const readLink = async (deps: Deps, token: string): Promise<LinkInfo> =>
  (await loadLink(deps, token)).info;
