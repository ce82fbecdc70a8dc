import type { ActivityRow } from '@daybook/shared/activities/activity';
import { Refusal } from '@daybook/shared/kernel/refusal';
import type { Instant } from '@daybook/shared/kernel/time';
import type { QueryClient } from '@tanstack/react-query';
import { isReachable } from '../../shared/api/connection.state.ts';
import { Problem } from '../../shared/api/problem.ts';
import { problemSentence } from '../../shared/api/problem-words.ts';
import { afterPaint } from '../../shared/lib/after-paint.ts';
import { currentFormats } from '../../shared/lib/preferences.state.ts';
import { type Deed, noteDeed } from '../../shared/operations/deeds.ts';
import { dismissToast, rewordToast, showToast } from '../../shared/ui/toast.state.ts';
import { activityQuery, type Changed, rowOf } from './activities.queries.ts';
import { tellOwnChange } from './own-changes.ts';
import { type RowChange, showChange } from './patch-activity.ts';
import type { Prediction } from './predict.ts';

export const AFFECTS = ['activities', 'timeline', 'operations', 'records'] as const;

/** Something a person does to one activity. */
export interface Act {
  /** Null for one that is only being made. */
  readonly before: ActivityRow | null;
  readonly prediction: Prediction;
  readonly send: () => Promise<Changed>;
  /** Further ones that are made along with it. */
  readonly also?: readonly ActivityRow[];
  /** What happened, for the message: "Completed “Discovery call”". */
  readonly said: string;
  /** What the answer adds to that: "Next: Sun 6 Dec". */
  readonly added?: (changed: Changed) => string | undefined;
  /** The refusal is shown where it was started, not as a message. */
  readonly onRefused?: (error: unknown) => void;
  /** It was taken back, or is about to be. */
  readonly onTakenBack?: () => void;
}

export interface Stage {
  readonly client: QueryClient;
  readonly undo: (deed: Deed) => void;
}

interface Write {
  /** Names what is written to: one after the other. */
  readonly id: string;
  readonly send: () => Promise<Changed>;
  /** Puts right what was predicted, before the lists are read again. */
  readonly onSuccess: (changed: Changed) => void;
  readonly onError: (error: Error) => void;
}

/** Writes to one activity go one after the other, and lists are read again after the last. */
const write = (client: QueryClient, { id, send, onSuccess, onError }: Write): Promise<Changed> =>
  client
    .getMutationCache()
    .build<Changed, Error, void, unknown>(client, {
      mutationFn: async () => {
        await afterPaint();
        return send();
      },
      onSuccess,
      onError,
      meta: { affects: AFFECTS, ownErrors: true },
      scope: { id: `activity ${id}` },
    })
    .execute();

/** "Ben Adeyemi completed “Discovery call” at 10:42.", where a colleague was faster; else why it was refused. */
export const refusalText = (error: unknown, subject: string): string => {
  if (!(error instanceof Problem) || error.code !== 'activity.already-completed')
    return problemSentence(error);
  const { by, at } = error.facts;
  if (typeof by !== 'string' || typeof at !== 'string') return problemSentence(error);
  return `${by} completed “${subject}” at ${currentFormats().time(at as Instant)}.`;
};

/** Why nothing is even tried: the rules say no, or the server cannot be reached. */
const refusalOf = ({ prediction }: Act): Refusal | Problem | undefined => {
  if (!prediction.ok) return new Refusal(prediction.code, prediction.detail);
  return isReachable() ? undefined : new Problem({ code: 'network.unreachable' });
};

const tellRefused = ({ onRefused }: Act, refusal: Refusal | Problem): void => {
  const [first] = refusal.errors;
  const text = refusal instanceof Problem ? problemSentence(refusal) : (refusal.detail ?? first?.message);
  if (onRefused) onRefused(refusal);
  else showToast({ text: text ?? 'This cannot be done.', tone: 'late' });
};

/** Says why something done to this activity was refused. */
export const tellRefusal = (error: unknown, subject: string): void => {
  showToast({ text: refusalText(error, subject), tone: 'late' });
};

/** Takes a prediction back; what the server knows instead is read again by itself. */
const correct = (client: QueryClient, act: Act, after: ActivityRow, error: unknown): void => {
  const missing = error instanceof Problem && error.code === 'thing.not-found';
  const change = { before: after, after: missing ? null : act.before };
  showChange(client, change);
  tellOwnChange(change, 'refused');
  if (act.onRefused) act.onRefused(error);
  else tellRefusal(error, after.subject);
};

const made = (row: ActivityRow): RowChange => ({ before: null, after: row });
const gone = (row: ActivityRow): RowChange => ({ before: row, after: null });

/** Says what was done, with Undo, in the frame after it is seen; what is only known later is added. */
const tellDone = (said: string, onUndo: () => void) => {
  let toast: number | undefined;
  let cancelled = false;
  let text = said;
  void afterPaint().then(() => {
    if (!cancelled) toast = showToast({ text, action: { label: 'Undo', keys: 'z', run: onUndo } });
  });
  return {
    add: (more: string) => {
      text = `${said}. ${more}`;
      if (toast !== undefined) rewordToast(toast, text);
    },
    cancel: () => {
      cancelled = true;
      if (toast !== undefined) dismissToast(toast);
    },
  };
};

/**
 * Shows what was done at once, sends it, and offers to take it back. If the server refuses, the screen is put right
 * and the reason said. Answers the activity as it is then; undefined when it was refused.
 */
export const perform = ({ client, undo }: Stage, act: Act): Promise<Changed | undefined> => {
  const refusal = refusalOf(act);
  if (!act.prediction.ok || refusal) {
    if (refusal) tellRefused(act, refusal);
    return Promise.resolve(undefined);
  }
  let after = act.prediction.value;
  let also = act.also ?? [];
  let shown = true;
  const show = (forth: boolean) => {
    shown = forth;
    const change: RowChange = forth ? { before: act.before, after } : { before: after, after: act.before };
    showChange(client, change);
    tellOwnChange(change, forth ? 'made' : 'undone');
    for (const row of also) showChange(client, forth ? made(row) : gone(row));
  };
  show(true);

  const sent = write(client, {
    id: after.id,
    send: act.send,
    onSuccess: (changed) => {
      const predicted = after;
      after = rowOf(changed.activity);
      if (!shown) return;
      showChange(client, { before: predicted, after });
      for (const [i, row] of also.entries())
        showChange(client, { before: row, after: changed.others?.[i] ? rowOf(changed.others[i]) : row });
      also = changed.others?.map(rowOf) ?? also;
      const more = act.added?.(changed);
      if (more !== undefined) told.add(more);
      client.setQueryData(activityQuery(after.id).queryKey, changed.activity);
    },
    onError: (error) => {
      told.cancel();
      if (!shown) return;
      for (const row of also) showChange(client, gone(row));
      correct(client, act, after, error);
    },
  });
  const deed: Deed = {
    back: () => {
      // Taken back by its key, it is no longer true that it was done.
      told.cancel();
      show(false);
      act.onTakenBack?.();
    },
    again: () => show(true),
    operationId: sent.then(
      ({ operationId }) => operationId,
      () => null,
    ),
  };
  noteDeed(deed);
  const told = tellDone(act.said, () => undo(deed));
  return sent.catch(() => undefined);
};
