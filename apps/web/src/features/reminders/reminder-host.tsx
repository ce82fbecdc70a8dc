import type { Activity } from '@daybook/shared/activities/activity';
import type { Notice } from '@daybook/shared/notices/notice';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { answer, api } from '../../shared/api/client.ts';
import { now } from '../../shared/lib/clock.ts';
import { activityPath } from '../../shared/lib/paths.ts';
import { useFormats } from '../../shared/lib/preferences.state.ts';
import { systemNotices } from '../../shared/lib/system-notices.ts';
import { lead } from '../../shared/live/leader.ts';
import { useMe } from '../../shared/session/session.queries.ts';
import { dismissToast } from '../../shared/ui/toast.state.ts';
import { showReminder } from './reminder-toast.tsx';
import { takeUnshown } from './reminders.state.ts';

const MOST = 20;
/** Older ones are in the inbox; on opening the page in the morning they are not all shown again. */
const FRESH_MS = 15 * 60_000;

const readUnread = async (signal: AbortSignal): Promise<readonly Notice[]> => {
  const page = await answer(
    api.notices.$get({ query: { state: 'unread', limit: String(MOST) } }, { init: { signal } }),
  );
  return page.items;
};

/** One tab of the browser tells the system, and while it is looked at, the page itself is enough. */
const tellSystem = (notice: Notice, when: string, open: () => void): void => {
  if (systemNotices() !== 'on' || !notice.activity || document.hasFocus()) return;
  const shown = new Notification(notice.activity.subject, { body: when, tag: `daybook ${notice.key}` });
  shown.addEventListener('click', () => {
    window.focus();
    open();
    shown.close();
  });
};

/** Shows reminders as they come: on the page that is looked at, and beside it where that is allowed. */
export const ReminderHost = () => {
  const me = useMe();
  const formats = useFormats();
  const client = useQueryClient();
  const navigate = useNavigate();
  const leads = useRef(false);
  const toasts = useRef(new Map<string, number>());
  useEffect(
    () =>
      lead('daybook.reminders', () => {
        leads.current = true;
        return () => {
          leads.current = false;
        };
      }),
    [],
  );
  const { data } = useQuery({
    queryKey: ['notices', 'one', me.id, 'reminders'],
    queryFn: ({ signal }) => readUnread(signal),
  });
  useEffect(() => {
    const since = (data ?? []).filter(
      ({ payload, at, activity }) =>
        payload.kind === 'activity.reminder' && activity && Date.parse(at) > now() - FRESH_MS,
    );
    const show = async (notice: Notice, place: 'toast' | 'system') => {
      if (!notice.activity) return;
      const { id } = notice.activity;
      const activity: Activity = await answer(api.activities[':id'].$get({ param: { id } }));
      if (activity.status !== 'open') return;
      const when = activity.due && 'at' in activity.due ? formats.time(activity.due.at) : '';
      const open = () => void navigate(activityPath(id));
      if (place === 'system') tellSystem(notice, when, open);
      else toasts.current.set(id, showReminder(notice.activity, when, open));
    };
    if (document.visibilityState === 'visible')
      for (const notice of takeUnshown(me.id, 'toast', since)) void show(notice, 'toast');
    if (leads.current) for (const notice of takeUnshown(me.id, 'system', since)) void show(notice, 'system');
  }, [data, me.id, formats, navigate]);
  // What was done meanwhile needs no reminder any more.
  useEffect(
    () =>
      client.getQueryCache().subscribe(({ query }) => {
        const [resource, what, id] = query.queryKey;
        if (resource !== 'activities' || what !== 'one' || typeof id !== 'string') return;
        const toast = toasts.current.get(id);
        const state = query.state.data as Activity | undefined;
        if (toast === undefined || state === undefined || state.status === 'open') return;
        dismissToast(toast);
        toasts.current.delete(id);
      }),
    [client],
  );
  return null;
};
