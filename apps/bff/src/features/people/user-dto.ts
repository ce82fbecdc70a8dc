import { toInstant } from '@daybook/shared/kernel/time';
import type { Role } from '@daybook/shared/people/role';
import type { Me, User, Workspace } from '@daybook/shared/people/user';
import type { UserEntity } from './people.store.ts';
import type { WorkspaceEntity } from './workspace.store.ts';

/** A user as the contract has it. */
export const toUser = (row: UserEntity): User => ({
  id: row.id,
  name: row.name,
  email: row.email,
  role: row.role as Role,
  zone: row.zone,
  active: row.active === 1,
  joined: row.joined_at !== null,
  version: row.version,
});

export const toMe = (
  row: UserEntity,
  {
    teamIds,
    linkedInPlan,
    listColumns,
  }: Pick<Me, 'linkedInPlan' | 'listColumns'> & {
    readonly teamIds: readonly string[];
  },
): Me => ({
  ...toUser(row),
  locale: row.locale,
  weekStart: row.week_start,
  theme: row.theme as Me['theme'],
  linkedInPlan,
  listColumns,
  remindBefore: row.remind_before,
  workFrom: row.work_from,
  workTo: row.work_to,
  workDays: [...row.work_days].map(Number),
  teamIds: [...teamIds],
});

export const toWorkspace = (row: WorkspaceEntity): Workspace => ({
  name: row.name,
  createdAt: toInstant(row.created_at),
  hasDemo: row.has_demo === 1,
  currency: row.currency,
});
