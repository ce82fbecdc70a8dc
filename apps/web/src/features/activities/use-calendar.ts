import type { CalendarEntry } from '@daybook/shared/activities/calendar';
import { ok } from '@daybook/shared/kernel/result';
import { addDays, dayAt, type LocalDate, parseLocalDate } from '@daybook/shared/kernel/time';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { now } from '../../shared/lib/clock.ts';
import { useNarrow } from '../../shared/lib/media.ts';
import { useFormats, usePreferences } from '../../shared/lib/preferences.state.ts';
import { perform } from './act.ts';
import { rowOf, send, type Whose } from './activities.queries.ts';
import { calendarQuery } from './calendar.queries.ts';
import { daysShown, type Moved, type Range } from './calendar-days.ts';
import { dueSentence } from './due-sentence.ts';
import { rescheduled } from './predict.ts';
import { useStage } from './use-activity-actions.ts';

/** Which days of whose calendar are shown: all of it is in the address. */
export const useCalendarAddress = () => {
  const { zone, weekStart } = usePreferences();
  const narrow = useNarrow();
  const [params, setParams] = useSearchParams();
  const today = dayAt(now(), zone);
  const day = parseLocalDate(params.get('day') ?? '') ?? today;
  const asked = params.get('range');
  const range: Range = asked === 'day' || asked === 'week' ? asked : narrow ? 'day' : 'week';
  const whose: Whose = { owner: params.get('owner') ?? 'me', team: params.get('team') };
  const days = useMemo(() => daysShown(range, day, weekStart), [range, day, weekStart]);
  const change = (patch: Readonly<Record<string, string | null>>) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(patch))
          if (value === null) next.delete(name);
          else next.set(name, value);
        return next;
      },
      { preventScrollReset: true },
    );
  return {
    zone,
    today,
    day,
    range,
    whose,
    days,
    change,
    /** Shows the days before or after. */
    page: (by: number) => change({ day: addDays(day, by * (range === 'week' ? 7 : 1)) }),
    show: (to: LocalDate) => change({ day: to }),
  };
};

export type CalendarAddress = ReturnType<typeof useCalendarAddress>;

/** What is in the days shown, and how it is moved. What is moved is there at once. */
export const useCalendar = ({ days, whose }: CalendarAddress) => {
  const client = useQueryClient();
  const stage = useStage();
  const formats = useFormats();
  const [first, last] = [days[0], days.at(-1)];
  const options = calendarQuery({ from: first ?? ('' as LocalDate), to: last ?? ('' as LocalDate), whose });
  const query = useQuery(options);
  const put = (id: string, moved: Moved) =>
    client.setQueryData(options.queryKey, (shown) =>
      shown === undefined
        ? shown
        : { ...shown, items: shown.items.map((one) => (one.id === id ? { ...one, ...moved } : one)) },
    );
  const move = (entry: CalendarEntry, moved: Moved) => {
    const { id, due, endAt } = entry;
    // It may have grown since the keys were pressed, as by an undo.
    const known = client.getQueryData(options.queryKey)?.items.find((one) => one.id === id);
    const { version } = known ?? entry;
    put(id, moved);
    const back = () => due && put(id, { due, endAt });
    void perform(stage, {
      before: rowOf(entry),
      prediction: ok({ ...rowOf(entry), ...pick(rescheduled(rowOf(entry), moved.due)) }),
      send: () => send.change(id, { version, ...moved }),
      said: `Moved “${entry.subject}” to ${dueSentence(moved.due, formats, now())}`,
      onTakenBack: back,
    }).then((changed) => {
      if (changed) return;
      back();
      void client.invalidateQueries({ queryKey: ['activities', 'calendar'] });
    });
  };
  return { ...query, entries: query.data?.items ?? NONE, more: query.data?.more ?? false, move };
};

const NONE: readonly CalendarEntry[] = [];

const pick = (prediction: ReturnType<typeof rescheduled>) => (prediction.ok ? prediction.value : {});
