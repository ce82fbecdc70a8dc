import type { Role } from '@daybook/shared/people/role';
import type { RecordType } from '@daybook/shared/records/record-type';
import { v7 as newId } from 'uuid';
import { SYSTEM } from '../../platform/actor.ts';
import { operate } from '../../platform/operation/operate.ts';
import { aUser, type Json, type TestUser } from '../people.ts';
import type { TestApp } from '../test-app.ts';

/** Whose a thing is, seen from the one who asks. */
export type Whose = 'own' | 'team' | 'other';

/** Who is there when a route is tried: the one who asks, somebody of the same team, a stranger and an admin. */
export interface PermissionWorld {
  readonly app: TestApp;
  readonly asker: TestUser;
  readonly admin: TestUser;
  /** The user whose things are meant. */
  readonly whose: TestUser;
  /** Makes something through the API as that user, or as the admin where it is to be there whoever asks. */
  make(by: TestUser, path: string, body: unknown): Promise<Json>;
  record(type?: RecordType): Promise<string>;
  activity(): Promise<string>;
}

const aTeam = (app: TestApp, users: readonly TestUser[]) =>
  operate(app.deps, SYSTEM, { kind: 'test.team', label: 'A team' }, async (op) => {
    const team = await op.insert('team', { id: newId(), name: 'North', created_at: op.now });
    await op.insertMany(
      'team_member',
      users.map(({ user }) => ({ team_key: team.key, user_key: user.key })),
    );
    return {};
  });

const make = async (by: TestUser, path: string, body: unknown): Promise<Json> => {
  const { status, json } = await by.call('POST', path, body);
  if (status >= 300) throw new Error(`${path} was refused: ${JSON.stringify(json)}`);
  return json;
};

/** A thing of somebody who may have things: a viewer's own is one from before they were made a viewer. */
const ownedRecord = async (app: TestApp, type: RecordType, owner: TestUser): Promise<string> => {
  const { id } = await operate(app.deps, SYSTEM, { kind: 'test.record', label: 'A record' }, async (op) => {
    const of = { title: 'Northwind', sort_title: 'northwind', created_at: op.now };
    const people = { owner_key: owner.user.key, creator_key: owner.user.key };
    const row = await op.insert('record', { id: newId(), type, ...of, ...people });
    if (type === 'account') await op.insert('account', { key: row.key, folded_name: 'northwind' });
    if (type === 'contact')
      await op.insert('contact', { key: row.key, folded_name: 'northwind', last_name: 'Northwind' });
    if (type === 'opportunity') await op.insert('opportunity', { key: row.key });
    return { id: row.id };
  });
  return id;
};

const ownedActivity = async (app: TestApp, admin: TestUser, owner: TestUser): Promise<string> => {
  const { activity } = await make(admin, '/activities', {
    type: 'call',
    subject: 'Discovery call',
    due: { on: '2026-11-24' },
  });
  await operate(app.deps, SYSTEM, { kind: 'test.give', label: 'Given' }, async (op) => {
    const row = await op.db
      .selectFrom('activity')
      .selectAll()
      .where('id', '=', activity.id)
      .executeTakeFirstOrThrow();
    await op.update('activity', row, { owner_key: owner.user.key, creator_key: owner.user.key });
    return {};
  });
  return activity.id;
};

/** A fresh set of people around one who asks. */
export const permissionWorld = async (app: TestApp, role: Role, whose: Whose): Promise<PermissionWorld> => {
  const person = (name: string, as: Role = 'rep') => aUser(app, { name, role: as });
  const [asker, mate, stranger, admin] = [
    await person('The asker', role),
    await person('A team mate'),
    await person('A stranger'),
    await person('An admin', 'admin'),
  ];
  await aTeam(app, [asker, mate]);
  const owner = { own: asker, team: mate, other: stranger }[whose];
  return {
    app,
    asker,
    admin,
    whose: owner,
    make,
    record: (type = 'contact') => ownedRecord(app, type, owner),
    activity: () => ownedActivity(app, admin, owner),
  };
};
