import type { ActivityRow } from '@daybook/shared/activities/activity';
import { beforeEach, expect, test, vi } from 'vitest';
import { createQueryClient } from '../../shared/api/query-client.ts';
import { availableCommands, registerCommands, runCommand } from '../../shared/lib/keyboard.ts';
import { useToastStore } from '../../shared/ui/toast.state.ts';
import { activityCommands } from './activity-commands.ts';
import { ONLY_LOOK } from './may-change.ts';
import { aRow } from './testing-rows.ts';
import type { Verbs } from './use-verbs.ts';

const complete = vi.fn<Verbs['complete']>();

const stand = (row: ActivityRow | undefined, mayChange: boolean) => {
  const verbs: Partial<Verbs> = { complete, mayPlan: true, mayChange: () => mayChange };
  const client = createQueryClient(() => undefined);
  return registerCommands(() =>
    activityCommands({ client, verbs: verbs as Verbs, row: () => row, anchor: () => null }),
  );
};

const said = () => useToastStore.getState().toasts.map(({ text }) => text);

beforeEach(() => {
  complete.mockClear();
  useToastStore.setState({ toasts: [] });
});

test('a key that would change what one may only look at says so, and is in no palette', () => {
  const release = stand(aRow(), false);
  runCommand('activity.complete');
  expect(complete).not.toHaveBeenCalled();
  expect(said()).toEqual([ONLY_LOOK]);
  const named = availableCommands().filter(({ keyOnly }) => !keyOnly);
  expect(named.map(({ id }) => id)).not.toContain('activity.complete');
  release();
});

test('what one may change is changed, and nothing selected is nothing to say', () => {
  const release = stand(aRow(), true);
  runCommand('activity.complete');
  expect(complete).toHaveBeenCalledOnce();
  release();
  const none = stand(undefined, false);
  expect(runCommand('activity.complete')).toBe(false);
  expect(said()).toEqual([]);
  none();
});
