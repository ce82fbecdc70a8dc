import { foldText } from '@daybook/shared/contacts/fold.rules';
import { findTakenEmails } from './demo.store.ts';
import type { DemoUser, TeamStep, UserStep } from './plan/demo-step.ts';
import { userOf, type WriteContext } from './write-context.ts';

/** Somebody of an earlier demo may have stayed, for what they did to things that are not demo data. */
const freeEmail = ({ email }: DemoUser, taken: ReadonlySet<string>): string => {
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? email : email.replace('@', `${n}@`);
    if (!taken.has(candidate)) return candidate;
  }
};

const SPARE = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Adds the people who work with Daybook. They have no password: nobody signs in as one of them without a link. */
export const writeUsers = async ({ op }: WriteContext, steps: readonly UserStep[]): Promise<void> => {
  const wanted = steps.flatMap(({ user: { email } }) => [
    email,
    ...SPARE.map((n) => email.replace('@', `${n}@`)),
  ]);
  const taken = await findTakenEmails(op.db, wanted);
  await op.insertMany(
    'users',
    steps.map(({ user }) => ({
      id: user.id,
      name: user.name,
      sort_name: foldText(user.name),
      email: freeEmail(user, taken),
      email_identity: freeEmail(user, taken),
      role: user.role,
      zone: user.zone,
      locale: user.locale,
      week_start: user.weekStart,
      is_demo: 1,
      created_at: op.now,
      joined_at: op.now,
    })),
  );
};

export const writeTeams = async (context: WriteContext, steps: readonly TeamStep[]): Promise<void> => {
  const { op } = context;
  for (const { id, name, memberIds } of steps) {
    const team = await op.insert('team', { id, name, created_at: op.now, is_demo: 1 });
    await op.insertMany(
      'team_member',
      memberIds.map((memberId) => ({ team_key: team.key, user_key: userOf(context, memberId).key })),
    );
  }
};
