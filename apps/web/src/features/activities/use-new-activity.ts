import type { ActivityRow, NewActivity } from '@daybook/shared/activities/activity';
import { firstTopic, topicKind } from '@daybook/shared/activities/choice.rules';
import { dueDay } from '@daybook/shared/activities/due.rules';
import { ok } from '@daybook/shared/kernel/result';
import { dayAt, toMs } from '@daybook/shared/kernel/time';
import { useMemo } from 'react';
import { v7 } from 'uuid';
import { currentChoices, noteTopic } from '../../shared/choices/choices.state.ts';
import { now, useToday } from '../../shared/lib/clock.ts';
import type { Formats } from '../../shared/lib/format.ts';
import { useFormats, usePreferences } from '../../shared/lib/preferences.state.ts';
import { type Form, useForm } from '../../shared/lib/use-form.ts';
import { useMe } from '../../shared/session/session.queries.ts';
import { perform } from './act.ts';
import { type Changed, send } from './activities.queries.ts';
import { daySentence, dueSentence } from './due-sentence.ts';
import {
  emptyValues,
  isRecorded,
  type NewValues,
  type Preset,
  problemsOf,
  toNewActivity,
} from './new-activity.ts';
import { useStage } from './use-activity-actions.ts';
import { whereItWent } from './where-it-went.ts';

type Me = ReturnType<typeof useMe>;

/** The topic a new activity on this record starts with. */
export const usualTopic = (primary: NewValues['primary']): string => {
  const { items, lastTopics } = currentChoices();
  const of = topicKind(primary?.type);
  return firstTopic(items, of, lastTopics[of]);
};

/** How the new row looks before the server has answered. */
export const predictedRow = (
  sent: NewActivity,
  { primary, account, owner }: NewValues,
  me: Me,
): ActivityRow => {
  const { id, name, zone } = owner ?? me;
  const due = sent.due ?? null;
  return {
    id: sent.id ?? '',
    version: 1,
    type: sent.type,
    subject: sent.subject,
    status: sent.completedAt === undefined ? 'open' : 'done',
    due,
    dueDay: dueDay(due, zone),
    priority: sent.priority ?? 'normal',
    owner: { id, name, zone },
    creatorId: me.id,
    snoozedUntil: null,
    completedAt: sent.completedAt ?? null,
    outcome: sent.outcome ?? null,
    topic: sent.topic ?? usualTopic(primary),
    primary,
    account: primary?.type === 'account' ? primary : account,
    location: sent.location ?? '',
    durationMinutes: sent.durationMinutes ?? null,
    repeats: Boolean(sent.repeat),
  };
};

/** "Planned “Call Mia” for tomorrow. It is in Upcoming." */
const saidOf = (row: ActivityRow, formats: Formats): string => {
  if (row.status !== 'done') {
    const due = row.due === null ? 'without a date' : `for ${dueSentence(row.due, formats, now())}`;
    return `Planned “${row.subject}” ${due}.${whereItWent(row)}`;
  }
  const today = dayAt(now(), formats.zone);
  const day = row.completedAt === null ? today : dayAt(toMs(row.completedAt), formats.zone);
  const when = day === today ? '' : ` for ${daySentence(day, formats, today)}`;
  return `Recorded “${row.subject}”${when}.${whereItWent(row)}`;
};

interface NewActivityOptions {
  /** Names the draft in this browser. */
  readonly draft: string;
  readonly preset: Preset;
  readonly onDone: (changed: Changed) => void;
}

/** What is required is asked for once in a line: it holds for all of it that is done. */
const alongWith = (further: NewValues, { custom }: NewValues): NewValues =>
  isRecorded(further) ? { ...further, custom } : further;

/** The form for a new activity, in whatever size. What it adds is on screen at once. */
export const useNewActivityForm = ({
  draft,
  preset,
  onDone,
}: NewActivityOptions): Form<NewValues> & { readonly initial: NewValues } => {
  const { zone } = usePreferences();
  const formats = useFormats();
  const today = useToday(zone);
  const me = useMe();
  const stage = useStage();
  const initial = useMemo(() => emptyValues(today, preset), [today, preset]);
  const form = useForm<NewValues, Changed>({
    id: draft,
    initial,
    check: problemsOf,
    onDone,
    submit: async (values) => {
      const make = (one: NewValues) => {
        const sent = toNewActivity(one, v7(), { zone, today, now: now() });
        return { sent, row: predictedRow(sent, one, me) };
      };
      const first = make(values);
      const others = values.further.map((one) =>
        make(alongWith(emptyValues(today, { day: null, ...one }), values)),
      );
      const also = others.map(({ row }) => row);
      let refusal: unknown;
      const changed = await perform(stage, {
        before: null,
        prediction: ok(first.row),
        also,
        send: () =>
          also.length > 0
            ? send.together([first, ...others].map(({ sent }) => sent))
            : send.create(first.sent),
        said: [first.row, ...also].map((one) => saidOf(one, formats)).join(' '),
        onRefused: (error) => {
          refusal = error;
        },
      });
      if (!changed) throw refusal;
      const { topic } = first.sent;
      if (topic !== undefined) noteTopic(topicKind(values.primary?.type), topic);
      return changed;
    },
  });
  return { ...form, initial };
};
