import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { Problem } from '../../shared/api/problem.ts';
import { readDraft } from '../../shared/lib/drafts.ts';
import { currentPreferences } from '../../shared/lib/preferences.state.ts';
import { rememberSelected } from '../../shared/lib/use-list-selection.ts';
import { showToast } from '../../shared/ui/toast.state.ts';
import { activityQuery } from './activities.queries.ts';
import { fieldDraftsName } from './field-drafts.ts';
import type { ListAddress } from './list-address.ts';
import { onOwnChange, type Turn } from './own-changes.ts';
import type { RowChange } from './patch-activity.ts';
import { currentQueue, markItem, unmarkItem } from './queue.state.ts';
import { meaningOf, nextIn, placeIn, type Queue } from './queue.ts';
import { handledAs, onward } from './queue-passed.ts';
import { QUEUE_END, queuePath } from './queue-path.ts';
import { fieldInUse } from './ui/activity-detail.tsx';
import { readActivity } from './use-read-ahead.ts';

/** Where the list is, if one came from there. */
interface CameFrom {
  readonly fromList?: true;
  /** The list's entry in the history. */
  readonly listKey?: string;
  /** The row to begin at. */
  readonly first?: string | null;
}

export const useCameFrom = (): CameFrom => {
  const { state } = useLocation();
  return typeof state === 'object' && state !== null ? state : {};
};

/** Moves within the queue leave no trail: one step back is the list. */
export const useQueueMoves = (address: ListAddress) => {
  const navigate = useNavigate();
  const { state } = useLocation();
  return useCallback(
    (id: string | null) => void navigate(queuePath(address, id ?? QUEUE_END), { replace: true, state }),
    [navigate, address, state],
  );
};

/** Back to the list: at the item one was at, or, without one, where one was. */
export const useLeaveQueue = (list: string, id?: string) => {
  const navigate = useNavigate();
  const { fromList, listKey } = useCameFrom();
  return useCallback(() => {
    if (id !== undefined && listKey !== undefined) rememberSelected(listKey, id);
    void (fromList ? navigate(-1) : navigate(list));
  }, [navigate, list, id, fromList, listKey]);
};

/** Goes on once something was done with the item on screen, and back to one of which it was taken back. */
export const useGoingOn = (list: string, id: string | undefined, go: (id: string | null) => void): void => {
  const client = useQueryClient();
  const heard = useEffectEvent((change: RowChange, turn: Turn) => {
    const changed = (change.after ?? change.before)?.id ?? '';
    const queue = currentQueue(list);
    const meaning = queue && placeIn(queue, changed) >= 0 ? meaningOf(change, turn) : undefined;
    if (meaning === undefined) return;
    if (meaning === 'again') {
      unmarkItem(list, changed);
      if (turn === 'undone' && changed !== id) go(changed);
      return;
    }
    markItem(list, changed, meaning);
    if (changed === id) go(onward(client, list, changed));
  });
  useEffect(() => onOwnChange((change, turn) => heard(change, turn)), []);
};

/** What somebody is writing is not taken from the screen. */
const isWriting = (id: string): boolean =>
  fieldInUse() !== null || readDraft(currentPreferences().userId, fieldDraftsName(id)) !== undefined;

/** Passes over an item that somebody else has dealt with; true while it is not to be shown. */
export const usePassingOver = (queue: Queue, id: string, go: (id: string | null) => void): boolean => {
  const client = useQueryClient();
  const { data, error } = useQuery(activityQuery(id));
  const waits = queue.handled[id] === undefined;
  const dealtWith = waits && data !== undefined && data.status !== 'open';
  const isGone = waits && data === undefined && error instanceof Problem && error.code === 'thing.not-found';
  const [seen, setSeen] = useState<string>();
  if (data?.status === 'open' && seen !== id) setSeen(id);
  const pass = useEffectEvent(() => {
    if (data === undefined) {
      const subject = queue.items[placeIn(queue, id)]?.subject;
      if (subject !== undefined) showToast({ text: `“${subject}” is not there any more.` });
      markItem(queue.list, id, 'passed');
      go(onward(client, queue.list, id));
      return;
    }
    markItem(queue.list, id, handledAs(data));
    if (!isWriting(id)) go(onward(client, queue.list, id, [data]));
  });
  useEffect(() => {
    if (dealtWith || isGone) pass();
  }, [dealtWith, isGone]);
  return (dealtWith && seen !== id) || isGone;
};

/** Reads the next item, and keeps it as it is on the server. */
export const useReadNext = (queue: Queue, id: string): void => {
  const client = useQueryClient();
  const next = nextIn(queue, id);
  useQuery({ ...activityQuery(next ?? ''), enabled: next !== null });
  useEffect(() => {
    // What cannot be read ahead says so once it is there.
    if (next !== null) readActivity(client, next).catch(() => undefined);
  }, [client, next]);
};
