import type { ActivityRow, Completion } from '@daybook/shared/activities/activity';
import { offered } from '@daybook/shared/activities/choice.rules';
import { useMemo } from 'react';
import { isReachable } from '../../shared/api/connection.state.ts';
import { currentChoices } from '../../shared/choices/choices.state.ts';
import { afterPaint, onceSeen } from '../../shared/lib/after-paint.ts';
import { now } from '../../shared/lib/clock.ts';
import { isCompleting, setCompleting } from './completing.state.ts';
import { completed } from './predict.ts';
import { ask, type Needed, offerFollowUp, skipFollowUp } from './prompt.state.ts';
import { rowElement } from './ui/activity-row.tsx';
import { type ActivityActions, useActivityActions } from './use-activity-actions.ts';
import { type MayChange, useMayChange } from './use-may-change.ts';
import { useMayPlan } from './use-may-plan.ts';

/** Moves the selection off a row that is about to go among what is done. */
export type Leave = (row: ActivityRow) => void;

const asksOutcome = ({ type }: ActivityRow): boolean =>
  offered(currentChoices().items, 'outcome', type).length > 0;

/** What the server would let this person do; what it would not is not offered. */
interface Allowed {
  readonly mayChange: MayChange;
  readonly mayPlan: boolean;
}

const makeVerbs = (actions: ActivityActions, leave: Leave, allowed: Allowed) => {
  const carryOut = (row: ActivityRow, how: Completion, onDone?: () => void) => {
    leave(row);
    skipFollowUp();
    const done = actions.complete(row, how, (keys) => {
      const onGiven: Needed['onGiven'] = (custom) => completeNow(row, { ...how, custom }, onDone);
      ask({ kind: 'needed', row, anchor: null, needed: { keys, verb: 'Complete', onGiven } });
    });
    // What follows is asked in the next frame, not once the server has answered: refused, there is nothing to follow.
    const asked = afterPaint().then(() => {
      if (row.primary && !row.repeats) offerFollowUp({ ...row, outcome: how.outcome ?? row.outcome });
    });
    void done.then(async (changed) => {
      await asked;
      if (changed) onDone?.();
      else skipFollowUp();
    });
  };
  const completeNow = (row: ActivityRow, how: Completion, onDone?: () => void) => {
    if (isCompleting(row.id)) return;
    if (!isReachable() || !completed(row, how, now()).ok) return void actions.complete(row, how);
    if (rowElement(row.id) === null) return carryOut(row, how, onDone);
    // Its own row says so at once; all the others move in the frame after.
    setCompleting(row.id);
    onceSeen(() => {
      carryOut(row, how, onDone);
      setCompleting(null);
    });
  };
  return {
    ...allowed,
    actions,
    /** Completes; one whose type has outcomes is asked for one first. `onDone`: once the server has it. */
    complete: (row: ActivityRow, anchor: Element | null, how: Completion = {}, onDone?: () => void) => {
      const outcome = how.outcome === undefined ? row.outcome : how.outcome;
      if (row.status === 'open' && asksOutcome(row) && outcome === null)
        ask({ kind: 'outcome', row, anchor, how, ...(onDone && { onDone }) });
      else completeNow(row, how, onDone);
    },
    completeNow,
    /** Deletes; of one that repeats it is asked whether all that follow go, too. */
    remove: (row: ActivityRow, anchor: Element | null) => {
      if (row.repeats && row.status === 'open') ask({ kind: 'delete', row, anchor });
      else void actions.trash(row);
    },
    /** The round button: done becomes open again. */
    tick: (row: ActivityRow, anchor: Element | null) => {
      if (row.status === 'done') void actions.reopen(row);
      else if (asksOutcome(row) && row.outcome === null) ask({ kind: 'outcome', row, anchor });
      else completeNow(row, {});
    },
  };
};

export type Verbs = ReturnType<typeof makeVerbs>;

/** Where no list has a selection. */
const stay: Leave = () => undefined;

/** What a person does to activities, with the questions that belong to it. Stays the same object while `leave` does. */
export const useVerbs = (leave: Leave = stay): Verbs => {
  const actions = useActivityActions();
  const mayChange = useMayChange();
  const mayPlan = useMayPlan();
  return useMemo(
    () => makeVerbs(actions, leave, { mayChange, mayPlan }),
    [actions, leave, mayChange, mayPlan],
  );
};
