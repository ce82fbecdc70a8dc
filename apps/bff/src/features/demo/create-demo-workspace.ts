import { foldText } from '@daybook/shared/contacts/fold.rules';
import { currencyOf, weekStartOf } from '@daybook/shared/people/region.rules';
import { v7 as newId } from 'uuid';
import { type CurrentUser, SYSTEM } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { findCurrentUser } from '../../platform/session/session.store.ts';
import { findWorkspace, WORKSPACE_KEY } from '../people/workspace.store.ts';
import { findAdminOfDemo } from './demo.store.ts';
import { startDemo } from './start-demo.ts';

/** Whom a start with demo data signs in. Not demo data: what is left after its removal is theirs. */
export const DEMO_ADMIN = { name: 'Nora Okafor', email: 'nora.okafor@daybook-demo.example' } as const;

/** Where the one who looks around is, as far as the machine tells. */
export interface Place {
  readonly zone: string;
  readonly locale: string;
}

/**
 * The admin of the demo workspace, which is made with its demo data begun where there is no workspace at all; undefined
 * where the workspace is somebody's own.
 */
export const createDemoWorkspace = async (
  deps: Deps,
  place: Place,
  share: number,
): Promise<CurrentUser | undefined> => {
  if ((await findWorkspace(deps.db.read)) === undefined) {
    const user = await makeWorkspace(deps, place);
    await startDemo(deps, { kind: 'user', user }, share);
    return user;
  }
  const key = await findAdminOfDemo(deps.db.read, DEMO_ADMIN.email);
  return key === undefined ? undefined : findCurrentUser(deps.db.read, key);
};

const makeWorkspace = async (deps: Deps, { zone, locale }: Place): Promise<CurrentUser> => {
  const spec = { kind: 'workspace.set-up', label: 'Set up the demo', final: true } as const;
  const { key } = await operate(deps, SYSTEM, spec, async (op) => {
    const currency = currencyOf(locale);
    await op.insert('workspace', {
      key: WORKSPACE_KEY,
      name: 'Northwind demo',
      currency,
      created_at: op.now,
    });
    return op.insert('users', {
      id: newId(),
      name: DEMO_ADMIN.name,
      sort_name: foldText(DEMO_ADMIN.name),
      email: DEMO_ADMIN.email,
      email_identity: DEMO_ADMIN.email,
      role: 'admin',
      zone,
      locale,
      week_start: weekStartOf(locale),
      created_at: op.now,
      joined_at: op.now,
    });
  });
  const user = await findCurrentUser(deps.db.read, key);
  if (user === undefined) throw new Error('The admin of the demo is not there.');
  return user;
};
