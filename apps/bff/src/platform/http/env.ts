import { Refusal } from '@daybook/shared/kernel/refusal';
import type { Context } from 'hono';
import type { Actor, CurrentUser, RequestKey } from '../actor.ts';
import type { Program } from '../session/api-key.store.ts';
import type { Session } from '../session/session.store.ts';

/** What middleware leaves for the routes. */
export interface AppEnv {
  Variables: {
    session: Session | null;
    /** Who asks with an API key; there is no session then, whatever cookies came along. */
    program: Program | null;
    request: RequestKey | undefined;
    /** The address of the client, as far as the proxies in front are trusted. */
    address: string;
    secure: boolean;
  };
}

type AnyContext = Context<AppEnv>;

/** The signed-in session; refused with 401 when there is none, and with 403 to programs, which have none. */
export const sessionOf = (c: AnyContext): Session => {
  const session = c.get('session');
  if (session !== null) return session;
  if (c.get('program') !== null)
    throw new Refusal('api-key.not-here', {
      detail: 'This cannot be done with an API key, only by somebody who is signed in.',
    });
  throw new Refusal('session.required', { detail: 'Sign in to go on.' });
};

/** Who asks, signed in or through an API key. */
export const userOf = (c: AnyContext): CurrentUser => c.get('program')?.user ?? sessionOf(c).user;

/** Who asks, with what makes a repeated request recognisable. */
export const actorOf = (c: AnyContext): Actor & { user: CurrentUser } => {
  const request = c.get('request');
  const program = c.get('program');
  return {
    kind: program === null ? 'user' : 'key',
    user: userOf(c),
    ...(request === undefined ? {} : { request }),
    ...(program === null ? {} : { apiKeyKey: program.apiKeyKey }),
  };
};
