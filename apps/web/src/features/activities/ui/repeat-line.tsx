import type { Activity } from '@daybook/shared/activities/activity';
import { dayAt } from '@daybook/shared/kernel/time';
import type { Repeat, SeriesField } from '@daybook/shared/repeating/repeat';
import { Repeat2 } from 'lucide-react';
import { useRef } from 'react';
import { useMinute } from '../../../shared/lib/clock.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Icon } from '../../../shared/ui/icon.tsx';
import { daySentence } from '../due-sentence.ts';
import { ask } from '../prompt.state.ts';
import { nextDay, repeatWords } from '../repeat-choices.ts';
import { useRepeatActions } from '../use-repeat-actions.ts';

interface RepeatLineProps {
  readonly activity: Activity;
  readonly repeat: Repeat;
  readonly mayChange: boolean;
}

/** What only this one has, as a sentence goes on. */
const OWN: Readonly<Record<SeriesField, string>> = {
  subject: 'another subject',
  type: 'another type',
  notes: 'other notes',
  due: 'another date and time',
  endAt: 'another end',
  priority: 'another priority',
  location: 'another place',
  link: 'another link',
  phone: 'another phone',
  message: 'another message',
  messageSubject: 'another subject of the message',
  action: 'another LinkedIn action',
  direction: 'another direction',
  amount: 'another amount',
  remind: 'another reminder',
};

/** Only this one was changed; with one press all that follow are. */
const Differs = ({ activity, repeat, mayChange }: RepeatLineProps) => {
  const actions = useRepeatActions(activity);
  const names = repeat.differs.map((field) => OWN[field]).join(', ');
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-3.5 text-sm text-ink-2">
      <span className="min-w-0 flex-1">Only this one has {names}.</span>
      {mayChange && (
        <Button size="sm" onClick={() => void actions.likeThis()}>
          Use for all that follow
        </Button>
      )}
    </div>
  );
};

/** How it comes again, and when next. */
export const RepeatLine = (props: RepeatLineProps) => {
  const { activity, repeat, mayChange } = props;
  const formats = useFormats();
  const now = useMinute();
  const place = useRef<HTMLDivElement>(null);
  const actions = useRepeatActions(activity);
  const next = nextDay(repeat, dayAt(now, activity.owner.zone));
  const today = dayAt(now, formats.zone);
  return (
    <div ref={place} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md bg-sunken px-3.5 py-2 text-ink-2">
        <Icon of={Repeat2} />
        <span className="min-w-48 flex-1">
          {repeatWords(repeat, formats)}.{' '}
          {next === null ? 'This is the last one.' : `Next: ${daySentence(next, formats, today)}.`}
        </span>
        {mayChange && (
          <span className="flex gap-1.5">
            <Button size="sm" onClick={() => ask({ kind: 'repeat', row: activity, anchor: place.current })}>
              Change
            </Button>
            <Button size="sm" onClick={() => void actions.stop()}>
              Stop repeating
            </Button>
          </span>
        )}
      </div>
      {repeat.differs.length > 0 && <Differs {...props} />}
    </div>
  );
};
