import { Id } from '@daybook/shared/kernel/wire';
import { OneTimeLink } from '@daybook/shared/people/access';
import { NewTeam, Team, TeamChange } from '@daybook/shared/people/team';
import { NewUser, User, UserChange, Workspace, WorkspaceChange } from '@daybook/shared/people/user';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { absolute } from '../../platform/http/client.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, actorOf, userOf } from '../../platform/http/env.ts';
import { body, params, query } from '../../platform/http/input.ts';
import { changeTeam } from './change-team.ts';
import { changeUser } from './change-user.ts';
import { changeWorkspace } from './change-workspace.ts';
import { createResetLink } from './create-reset-link.ts';
import { createTeam } from './create-team.ts';
import { deactivateUser } from './deactivate-user.ts';
import { deleteTeam } from './delete-team.ts';
import { inviteUser } from './invite-user.ts';
import { listTeams } from './list-teams.ts';
import { listUsers, UserQuery } from './list-users.ts';
import type { MadeLink } from './make-link.ts';
import { reactivateUser } from './reactivate-user.ts';

const tag = 'People';
const ById = params(z.object({ id: Id }));
const operationId = Id.nullable();
const ChangedUser = z.object({ user: User, operationId });
const ChangedTeam = z.object({ team: Team, operationId });
const Leaving = z.object({ handOverTo: Id.nullable() });

export const usersRoutes = (deps: Deps) => {
  const linkOf = (c: Context<AppEnv>, { path, expiresAt }: MadeLink): OneTimeLink => ({
    url: absolute(c, deps.config, path),
    expiresAt,
  });
  return new Hono<AppEnv>()
    .get(
      '/users',
      doc({ summary: 'The users of the workspace', tag, answer: z.object({ items: z.array(User) }) }),
      query(UserQuery),
      async (c) => c.json(await listUsers(deps, userOf(c), c.req.valid('query'))),
    )
    .post(
      '/users',
      doc({ summary: 'Invite somebody', tag, answer: ChangedUser.extend({ link: OneTimeLink }) }),
      body(NewUser),
      async (c) => {
        const { link, ...invited } = await inviteUser(deps, actorOf(c), c.req.valid('json'));
        return c.json({ ...invited, link: linkOf(c, link) });
      },
    )
    .patch(
      '/users/:id',
      doc({ summary: 'Change name, email, role or zone of a user', tag, answer: ChangedUser }),
      ById,
      body(UserChange),
      async (c) => c.json(await changeUser(deps, actorOf(c), c.req.valid('param').id, c.req.valid('json'))),
    )
    .post(
      '/users/:id/reset-link',
      doc({ summary: 'Make a link by which a user sets a password', tag, answer: OneTimeLink }),
      ById,
      async (c) => c.json(linkOf(c, await createResetLink(deps, actorOf(c), c.req.valid('param').id))),
    )
    .post(
      '/users/:id/deactivate',
      doc({
        summary: 'Lock a user out and hand over what they had to do',
        tag,
        answer: ChangedUser.extend({ running: z.boolean() }),
      }),
      ById,
      body(Leaving),
      async (c) =>
        c.json(
          await deactivateUser(deps, actorOf(c), c.req.valid('param').id, c.req.valid('json').handOverTo),
        ),
    )
    .post(
      '/users/:id/reactivate',
      doc({ summary: 'Let a user in again', tag, answer: ChangedUser }),
      ById,
      async (c) => c.json(await reactivateUser(deps, actorOf(c), c.req.valid('param').id)),
    )
    .patch(
      '/workspace',
      doc({
        summary: 'Change the name or the currency of the workspace',
        tag,
        answer: z.object({ workspace: Workspace, operationId }),
      }),
      body(WorkspaceChange),
      async (c) => c.json(await changeWorkspace(deps, actorOf(c), c.req.valid('json'))),
    )
    .get(
      '/teams',
      doc({ summary: 'The teams and who is in them', tag, answer: z.object({ items: z.array(Team) }) }),
      async (c) => c.json(await listTeams(deps, userOf(c))),
    )
    .post('/teams', doc({ summary: 'Make a team', tag, answer: ChangedTeam }), body(NewTeam), async (c) =>
      c.json(await createTeam(deps, actorOf(c), c.req.valid('json'))),
    )
    .patch(
      '/teams/:id',
      doc({ summary: 'Rename a team or change its members', tag, answer: ChangedTeam }),
      ById,
      body(TeamChange),
      async (c) => c.json(await changeTeam(deps, actorOf(c), c.req.valid('param').id, c.req.valid('json'))),
    )
    .delete(
      '/teams/:id',
      doc({ summary: 'Remove a team', tag, answer: z.object({ operationId }) }),
      ById,
      async (c) => c.json(await deleteTeam(deps, actorOf(c), c.req.valid('param').id)),
    );
};
