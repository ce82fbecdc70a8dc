import type { LineContext, LineReading } from '@daybook/shared/activities/one-line.rules';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useReachable } from '../../shared/api/connection.state.ts';
import { useMinute } from '../../shared/lib/clock.ts';
import { monthFirst } from '../../shared/lib/date-text.ts';
import { usePreferences } from '../../shared/lib/preferences.state.ts';
import type { Form } from '../../shared/lib/use-form.ts';
import { useSettled } from '../../shared/lib/use-settled.ts';
import { useCurrency } from '../../shared/session/use-currency.ts';
import { type FoundNames, useNames } from './line-names.queries.ts';
import { lineValues, newlySaid } from './line-values.ts';
import type { NewValues } from './new-activity.ts';

type Read = (text: string, context: LineContext) => LineReading;
/** Typing goes on: names are looked up once it pauses. */
const TYPING_MS = 120;

const NOT_READ: LineReading = { activities: [], spans: [], asks: [], lookUps: [] };
const NO_WORDS: readonly string[] = [];

/** Whether a line cannot be read at all: it is a subject then. */
const asSubject = (text: string): LineReading => ({
  ...NOT_READ,
  activities:
    text.trim() === ''
      ? []
      : [
          {
            type: 'task',
            status: 'open',
            incoming: false,
            people: [],
            asked: [],
            day: null,
            time: null,
            dayPart: null,
            minutes: null,
            outcome: null,
            subject: text.trim(),
            location: '',
            amount: null,
          },
        ],
});

/** The rules that read a line come when somebody is about to type one, or soon: without a connection they are there. */
const useReader = (wanted: boolean): Read | undefined => {
  const [reader, setReader] = useState<{ readonly read: Read; readonly isMakeshift?: boolean }>();
  const reachable = useReachable();
  const load = useEffectEvent(() => {
    import('@daybook/shared/activities/one-line.rules').then(
      ({ readLine }) => setReader({ read: readLine }),
      () => setReader({ read: asSubject, isMakeshift: !reachable }),
    );
  });
  const settled = useSettled();
  const isTime = wanted || settled;
  useEffect(() => {
    // What did not come without a connection is asked for again once there is one.
    if (isTime && (reachable || wanted)) load();
  }, [isTime, wanted, reachable]);
  // A line taken for a subject, because the rules could not come, is read once they can.
  return reader?.isMakeshift && reachable ? undefined : reader?.read;
};

export interface Line {
  readonly text: string;
  readonly reading: LineReading;
  readonly found: FoundNames;
  readonly type: (text: string) => void;
  /** Answers which of several is meant; null for none of them. */
  readonly choose: (word: string, id: string | null) => void;
  /** Sends the form once everything typed has been read and nothing is left to ask. */
  readonly submit: () => void;
  /** It is to be sent and only waits for an answer. */
  readonly waiting: boolean;
}

/** The words looked up follow what is typed, a little behind. */
const useLookUps = (
  words: readonly string[],
  asked: readonly string[],
  ask: (words: readonly string[]) => void,
) => {
  const wanted = words.join('\n');
  const behind = wanted !== asked.join('\n');
  const onPause = useEffectEvent((text: string) => ask(text === '' ? NO_WORDS : text.split('\n')));
  useEffect(() => {
    if (!behind) return undefined;
    const timer = setTimeout(() => onPause(wanted), TYPING_MS);
    return () => clearTimeout(timer);
  }, [behind, wanted]);
  return behind;
};

/** Sends once what was typed has been read and nothing is left to ask; what is typed meanwhile calls it off. */
const useSending = (text: string, ready: boolean, send: () => Promise<void>) => {
  const [wish, setWish] = useState({ text: '', count: 0 });
  const sent = useRef(0);
  const waiting = wish.count > 0 && wish.text === text;
  const onReady = useEffectEvent((count: number) => {
    if (sent.current === count) return;
    sent.current = count;
    void send();
  });
  useEffect(() => {
    if (waiting && ready) onReady(wish.count);
  }, [waiting, ready, wish.count]);
  return { waiting, wait: () => setWish({ text, count: wish.count + 1 }) };
};

/** One line from which the fields of a form are filled as it is typed. */
export const useLine = (form: Form<NewValues>, initial: NewValues, wanted: boolean): Line => {
  const { line: text, chosen } = form.values;
  const { zone, locale } = usePreferences();
  const now = useMinute();
  const currency = useCurrency(wanted);
  const read = useReader(wanted || text !== '');
  const [asked, setAsked] = useState(NO_WORDS);
  const found = useNames(asked);
  const { names, items } = found;

  const reading = useMemo(
    () => read?.(text, { now, zone, monthFirst: monthFirst(locale), names, chosen }),
    [read, text, now, zone, locale, names, chosen],
  );
  const behind = useLookUps(reading?.lookUps ?? NO_WORDS, asked, setAsked);

  const values = useMemo(() => {
    if (!reading) return undefined;
    const records = new Map(items.map((item) => [item.value, item]));
    return lineValues(reading, { records, initial, currency });
  }, [reading, items, initial, currency]);
  const { filled } = form.values;
  const fill = useEffectEvent((next: Partial<NewValues>) => {
    if (filled !== null || text !== '') form.set({ ...newlySaid(next, form.values, initial), filled: next });
  });
  useEffect(() => {
    if (values) fill(values);
  }, [values]);

  const isFilled = text === '' || JSON.stringify(filled) === JSON.stringify(values);
  const settled = reading !== undefined && isFilled && !behind && !found.looking;
  const asks = reading?.asks.length ?? 0;
  const { waiting, wait } = useSending(text, settled && asks === 0, form.submit);

  return {
    text,
    reading: reading ?? NOT_READ,
    found,
    type: (line) => form.set(line === '' ? { line, chosen: {} } : { line }),
    choose: (word, id) => form.set({ chosen: { ...chosen, [word]: id ?? '' } }),
    submit: wait,
    waiting: waiting && settled,
  };
};
