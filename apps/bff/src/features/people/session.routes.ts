import { Id } from '@daybook/shared/kernel/wire';
import {
  LinkAnswer,
  LinkInfo,
  MeChange,
  PasswordChange,
  SessionInfo,
  Setup,
  SignIn,
} from '@daybook/shared/people/access';
import { Me, Workspace } from '@daybook/shared/people/user';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { clientOf } from '../../platform/http/client.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, actorOf, sessionOf, userOf } from '../../platform/http/env.ts';
import { body, params } from '../../platform/http/input.ts';
import { giveSession, takeSession } from '../../platform/http/session.ts';
import { acceptLink } from './accept-link.ts';
import { changeMe } from './change-me.ts';
import { changePassword } from './change-password.ts';
import { endOtherSessions, endSession, signOut } from './end-session.ts';
import { enterDemo } from './enter-demo.ts';
import { readLink } from './find-link.ts';
import { listOwnSessions } from './list-sessions.ts';
import { findMe, readMe } from './read-me.ts';
import { isSetupNeeded, setUpWorkspace } from './set-up-workspace.ts';
import { signIn } from './sign-in.ts';
import { startSession } from './start-session.ts';

const tag = 'Session';
const Signed = z.object({ me: Me });
const Ended = z.object({ ended: z.int() });
const ByToken = params(z.object({ token: z.string().min(1).max(200) }));
const ById = params(z.object({ id: Id }));

export const sessionRoutes = (deps: Deps) => {
  /** Signs the browser in as this user; who was signed in before is signed out. */
  const letIn = async (c: Context<AppEnv>, userKey: number) => {
    const before = c.get('session');
    if (before !== null) await signOut(deps, before);
    giveSession(c, await startSession(deps, userKey, clientOf(c)));
    return { me: await findMe(deps, userKey) };
  };
  return new Hono<AppEnv>()
    .get(
      '/setup',
      doc({
        summary: 'Whether the workspace is still to be created',
        tag,
        answer: z.object({ needed: z.boolean() }),
        open: true,
      }),
      async (c) => c.json(await isSetupNeeded(deps)),
    )
    .post(
      '/setup',
      doc({ summary: 'Create the workspace and its first admin', tag, answer: Signed, open: true }),
      body(Setup),
      async (c) => {
        const { userKey } = await setUpWorkspace(deps, c.get('request'), c.req.valid('json'));
        return c.json(await letIn(c, userKey));
      },
    )
    .post('/session', doc({ summary: 'Sign in', tag, answer: Signed, open: true }), body(SignIn), async (c) =>
      c.json(await letIn(c, await signIn(deps, c.req.valid('json'), c.get('address')))),
    )
    .delete('/session', doc({ summary: 'Sign out', tag, answer: Ended, open: true }), async (c) => {
      const session = c.get('session');
      if (session !== null) await signOut(deps, session);
      takeSession(c);
      return c.json({ ended: session === null ? 0 : 1 });
    })
    .get(
      '/links/:token',
      doc({ summary: 'Whom a one-time link is for', tag, answer: LinkInfo, open: true }),
      ByToken,
      async (c) => c.json(await readLink(deps, c.req.valid('param').token)),
    )
    .post(
      '/links/:token',
      doc({ summary: 'Set a password by a one-time link and sign in', tag, answer: Signed, open: true }),
      ByToken,
      body(LinkAnswer),
      async (c) => {
        const { userKey } = await acceptLink(deps, c.req.valid('param').token, c.req.valid('json'));
        return c.json(await letIn(c, userKey));
      },
    )
    .get(
      '/demo/enter/:token',
      doc({
        summary: 'Sign in by the link that a start with demo data prints',
        tag,
        status: 303,
        open: true,
      }),
      ByToken,
      async (c) => {
        const userKey = await enterDemo(deps, c.req.valid('param').token);
        if (userKey !== null) await letIn(c, userKey);
        return c.redirect('/', 303);
      },
    )
    .get(
      '/me',
      doc({
        summary: 'Who is signed in, and where',
        tag,
        answer: z.object({ me: Me, workspace: Workspace }),
      }),
      async (c) => c.json(await readMe(deps, userOf(c))),
    )
    .patch(
      '/me',
      doc({
        summary: 'Change your profile and how Daybook looks to you',
        tag,
        answer: Signed.extend({ operationId: Id.nullable() }),
      }),
      body(MeChange),
      async (c) => c.json(await changeMe(deps, actorOf(c), c.req.valid('json'))),
    )
    .post(
      '/me/password',
      doc({
        summary: 'Change your password and end your other sessions',
        tag,
        answer: Ended,
        sessionOnly: true,
      }),
      body(PasswordChange),
      async (c) => c.json(await changePassword(deps, sessionOf(c), c.get('address'), c.req.valid('json'))),
    )
    .get(
      '/sessions',
      doc({
        summary: 'Where you are signed in',
        tag,
        answer: z.object({ items: z.array(SessionInfo) }),
        sessionOnly: true,
      }),
      async (c) => c.json(await listOwnSessions(deps, sessionOf(c))),
    )
    .delete(
      '/sessions',
      doc({ summary: 'End all your other sessions', tag, answer: Ended, sessionOnly: true }),
      async (c) => c.json(await endOtherSessions(deps, sessionOf(c))),
    )
    .delete(
      '/sessions/:id',
      doc({ summary: 'End one of your sessions', tag, answer: Ended, sessionOnly: true }),
      ById,
      async (c) => {
        await endSession(deps, sessionOf(c).user, c.req.valid('param').id);
        return c.json({ ended: 1 });
      },
    );
};
