import type { ActivityRow } from '@daybook/shared/activities/activity';
import type { Due } from '@daybook/shared/activities/due.rules';
import type { Instant } from '@daybook/shared/kernel/time';
import { type RefObject, useMemo, useState } from 'react';
import { now } from '../../../shared/lib/clock.ts';
import { useFormats, usePreferences } from '../../../shared/lib/preferences.state.ts';
import { useMe } from '../../../shared/session/session.queries.ts';
import { Later, part } from '../../../shared/ui/later.tsx';
import { rescheduleChoices, snoozeChoices } from '../choices.ts';
import { momentSentence } from '../due-sentence.ts';
import { ChoiceMenu } from './choice-menu.tsx';

const pickWhen = part(async () => (await import('./pick-when.tsx')).PickWhen);

export interface MenuProps<Value> {
  /** The question. */
  readonly title: string;
  readonly anchor: RefObject<Element | null>;
  readonly onPick: (value: Value) => void;
  readonly onClose: () => void;
}

const useCalendar = () => {
  const { zone, weekStart } = usePreferences();
  const { workFrom, workDays } = useMe();
  return useMemo(
    () => ({ now: now(), zone, weekStart, workFrom, workDays }),
    [zone, weekStart, workFrom, workDays],
  );
};

/** Until when: the usual moments, or any. */
export const SnoozeMenu = ({ title, anchor, onPick, onClose }: MenuProps<Instant>) => {
  const [picking, setPicking] = useState(false);
  const formats = useFormats();
  const calendar = useCalendar();
  if (picking)
    return (
      <Later
        of={pickWhen}
        with={{
          title,
          verb: 'Snooze',
          needsTime: true,
          anchor,
          onClose,
          onPick: (due) => 'at' in due && onPick(due.at),
        }}
      />
    );
  const offered = snoozeChoices(calendar).map(({ label, value }) => ({
    label,
    detail: momentSentence(value, formats, calendar.now).replace(/^(today|tomorrow) /, ''),
    run: () => onPick(value),
  }));
  const choices = [...offered, { label: 'Pick a day and time', run: () => setPicking(true) }];
  return (
    <ChoiceMenu
      title={title}
      choices={choices.map((choice, i) => ({ ...choice, digit: String(i + 1) }))}
      anchor={anchor}
      onClose={onClose}
    />
  );
};

/** To which day: the usual ones, or any. */
export const RescheduleMenu = ({
  title,
  anchor,
  row,
  onPick,
  onClose,
}: MenuProps<Due> & { readonly row?: ActivityRow }) => {
  const [picking, setPicking] = useState(false);
  const formats = useFormats();
  const calendar = useCalendar();
  if (picking)
    return (
      <Later of={pickWhen} with={{ title, verb: 'Move', needsTime: false, anchor, row, onClose, onPick }} />
    );
  const offered = rescheduleChoices(calendar).map(({ label, value }) => ({
    label,
    ...(value !== null && 'on' in value && { detail: formats.shortDay(value.on, value.on) }),
    run: () => onPick(value),
  }));
  const choices = [...offered, { label: 'Pick a day', run: () => setPicking(true) }];
  return (
    <ChoiceMenu
      title={title}
      choices={choices.map((choice, i) => ({ ...choice, digit: String(i + 1) }))}
      anchor={anchor}
      onClose={onClose}
    />
  );
};
