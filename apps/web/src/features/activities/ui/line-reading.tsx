import { clsx } from 'clsx';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { now, useToday } from '../../../shared/lib/clock.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import type { Form } from '../../../shared/lib/use-form.ts';
import { ActivityIcon } from '../../../shared/ui/activity-icon.tsx';
import { readingAloud, readingWords } from '../line-words.ts';
import { emptyValues, isRecorded, type NewValues } from '../new-activity.ts';
import type { Line } from '../use-line.ts';

/** Somebody who listens is told once typing pauses. */
const PAUSE_MS = 700;

const useTold = (text: string): string => {
  const [told, setTold] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setTold(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return told;
};

interface AskProps {
  readonly line: Line;
  readonly input: RefObject<HTMLInputElement | null>;
}

/** Which of several is meant: asked once, and remembered in this line. */
const Asks = ({ line, input }: AskProps) => {
  const { reading, found, choose, waiting } = line;
  const first = useRef<HTMLButtonElement>(null);
  const [ask] = reading.asks;
  useEffect(() => {
    if (waiting) first.current?.focus();
  }, [waiting]);
  if (!ask) return null;
  const answer = (id: string | null) => {
    choose(ask.word, id);
    input.current?.focus();
  };
  return (
    <fieldset className="flex flex-wrap items-center gap-1.5">
      <legend className="float-left mr-1.5 text-sm font-medium text-late">Which {ask.text}?</legend>
      {ask.options.map(({ id, name }, i) => (
        <button
          key={id}
          ref={i === 0 ? first : undefined}
          type="button"
          onClick={() => answer(id)}
          className="flex min-h-7 items-center gap-1.5 rounded-sm border border-line-strong bg-surface px-2.5 text-sm font-medium hover:bg-sunken"
        >
          {name}
          <span className="font-normal text-ink-2">
            {found.items.find(({ value }) => value === id)?.detail}
          </span>
        </button>
      ))}
      <button
        type="button"
        onClick={() => answer(null)}
        className="min-h-7 rounded-sm px-2 text-sm text-ink-2 hover:text-ink"
      >
        None of these
      </button>
    </fieldset>
  );
};

interface ReadingProps extends AskProps {
  readonly form: Form<NewValues>;
}

/** What a line will make, before it is made. */
export const LineReading = ({ form, line, input }: ReadingProps) => {
  const formats = useFormats();
  const { values } = form;
  const today = useToday(formats.zone);
  const empty = line.text.trim() === '' || line.reading.activities.length === 0;
  const all = empty
    ? []
    : [values, ...values.further.map((one) => emptyValues(today, { day: null, ...one, filled: one }))];
  const told = useTold(all.map((one) => readingAloud(one, formats, now())).join('. '));
  if (empty) return null;
  return (
    <div className="flex flex-col gap-2">
      <p role="status" className="sr-only">
        {told}
      </p>
      <Asks line={line} input={input} />
      <ol aria-hidden className="flex flex-col gap-1.5">
        {all.map((one, i) => (
          <li
            key={`${one.type} ${one.subject} ${one.day} ${one.time}`}
            className="flex min-w-0 items-center gap-2 text-sm text-ink-2"
          >
            <ActivityIcon type={one.type} />
            <span className={clsx('font-medium', isRecorded(one) ? 'text-done' : 'text-ink')}>
              {isRecorded(one) ? 'Done' : i === 0 ? 'Plan' : 'Then'}
            </span>
            <span className="min-w-0 wrap-anywhere">{readingWords(one, formats, now())}</span>
          </li>
        ))}
      </ol>
    </div>
  );
};
