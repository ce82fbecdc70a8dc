import { Refusal } from '@daybook/shared/kernel/refusal';
import type { Context } from 'hono';
import type { Actor, CurrentUser, RequestKey } from '../actor.ts';
import type { Session } from '../session/session.store.ts';

/** What middleware leaves for the routes. */
export interface AppEnv {
  Variables: {
    session: Session | null;
    request: RequestKey | undefined;
    /** The address of the client, as far as the proxies in front are trusted. */
    address: string;
    secure: boolean;
  };
}

type AnyContext = Context<AppEnv>;

/** The signed-in session; refused with 401 when there is none. */
export const sessionOf = (c: AnyContext): Session => {
  const session = c.get('session');
  if (session === null) throw new Refusal('session.required', { detail: 'Sign in to go on.' });
  return session;
};

export const userOf = (c: AnyContext): CurrentUser => sessionOf(c).user;

/** Who asks, with what makes a repeated request recognisable. */
export const actorOf = (c: AnyContext): Actor & { user: CurrentUser } => {
  const request = c.get('request');
  return { kind: 'user', user: userOf(c), ...(request === undefined ? {} : { request }) };
};
