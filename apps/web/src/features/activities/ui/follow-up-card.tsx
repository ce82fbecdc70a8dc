import type { ActivityRow } from '@daybook/shared/activities/activity';
import { ACTIVITY_TYPES } from '@daybook/shared/activities/activity-type';
import { ok } from '@daybook/shared/kernel/result';
import { dayAt, type LocalDate } from '@daybook/shared/kernel/time';
import { X } from 'lucide-react';
import { type FocusEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { v7 } from 'uuid';
import { useReachable } from '../../../shared/api/connection.state.ts';
import { now } from '../../../shared/lib/clock.ts';
import { useCommands } from '../../../shared/lib/keyboard.ts';
import { useFormats, usePreferences } from '../../../shared/lib/preferences.state.ts';
import { useMe } from '../../../shared/session/session.queries.ts';
import { ActivityIcon } from '../../../shared/ui/activity-icon.tsx';
import { IconButton } from '../../../shared/ui/icon-button.tsx';
import { Kbd } from '../../../shared/ui/kbd.tsx';
import { liftToasts } from '../../../shared/ui/toast.state.ts';
import { perform } from '../act.ts';
import { send } from '../activities.queries.ts';
import { followUpChoices } from '../choices.ts';
import { daySentence } from '../due-sentence.ts';
import { followUpOf } from '../follow-up.ts';
import { openNewActivity } from '../new-activity.state.ts';
import { emptyValues, toNewActivity } from '../new-activity.ts';
import { skipFollowUp } from '../prompt.state.ts';
import { useStage } from '../use-activity-actions.ts';
import { predictedRow } from '../use-new-activity.ts';
import { whereItWent } from '../where-it-went.ts';

/** Long enough to read and decide; it goes sooner when one goes on. */
const STAYS_MS = 20_000;

/** Goes by itself, but not while it is being used. */
const useLeaving = (used: boolean): void => {
  useEffect(() => {
    if (used) return undefined;
    const timer = setTimeout(skipFollowUp, STAYS_MS);
    return () => clearTimeout(timer);
  }, [used]);
};

/** Messages stand above it while it is there. */
const useRoomBelowMessages = (): void => {
  useLayoutEffect(() => {
    liftToasts(true);
    return () => liftToasts(false);
  }, []);
};

const usePlanning = (row: ActivityRow) => {
  const { zone } = usePreferences();
  const formats = useFormats();
  const stage = useStage();
  const me = useMe();
  const [suggested] = useState(() => followUpOf(row));
  const [type, setType] = useState(suggested.type);
  const [subject, setSubject] = useState(suggested.subject);
  const follows = { id: row.id, subject: row.subject };
  const preset = { type, subject, primary: row.primary, account: row.account, follows };
  const plan = (day: LocalDate) => {
    if (subject.trim() === '') return;
    const values = emptyValues(day, preset);
    const sent = toNewActivity(values, v7(), { zone, today: day, now: now() });
    const planned = predictedRow(sent, values, me);
    void perform(stage, {
      before: null,
      prediction: ok(planned),
      send: () => send.create(sent),
      said: `Planned “${planned.subject}” for ${daySentence(day, formats, dayAt(now(), formats.zone))}.${whereItWent(planned)}`,
    });
    skipFollowUp();
  };
  return { type, setType, subject, setSubject, preset, plan };
};

const CHOICE =
  'flex h-7.5 items-center gap-2 rounded-sm border border-line-strong bg-surface px-2 text-sm font-medium hover:bg-sunken disabled:opacity-55';

interface Offered {
  readonly label: string;
  readonly value: { readonly on: LocalDate };
}

/** Each answer by one key, while nothing else is being typed. */
const useFollowUpKeys = (
  choices: readonly Offered[],
  plan: (day: LocalDate) => void,
  pick: () => void,
): void => {
  useCommands(
    [
      ...choices.map(({ label, value }, i) => ({
        id: `follow-up.${i + 1}`,
        label: `What is next: ${label.toLowerCase()}`,
        keys: [String(i + 1)],
        keyOnly: true,
        group: 'After completing',
        run: () => plan(value.on),
      })),
      {
        id: 'follow-up.pick',
        label: 'What is next: pick a day',
        keys: ['4'],
        keyOnly: true,
        group: 'After completing',
        run: pick,
      },
      {
        id: 'follow-up.skip',
        label: 'Nothing follows',
        keys: ['Escape'],
        keyOnly: true,
        group: 'After completing',
        run: skipFollowUp,
      },
    ],
    'card',
  );
};

interface DaysProps {
  readonly choices: readonly (Offered & { readonly key: string })[];
  readonly blocked: boolean;
  readonly onPlan: (day: LocalDate) => void;
  readonly onPick: () => void;
}

/** The days one is likely to choose, and any other. */
const Days = ({ choices, blocked, onPlan, onPick }: DaysProps) => {
  const formats = useFormats();
  return (
    <div className="flex flex-wrap gap-1.5">
      {choices.map(({ key, label, value }, i) => (
        <button
          key={key}
          type="button"
          disabled={blocked}
          onClick={() => onPlan(value.on)}
          className={CHOICE}
        >
          <span className="max-md:hidden">
            <Kbd keys={String(i + 1)} />
          </span>
          {label}
          <span className="font-normal text-ink-2">{formats.shortDay(value.on, value.on)}</span>
        </button>
      ))}
      <button type="button" onClick={onPick} className={CHOICE}>
        <span className="max-md:hidden">
          <Kbd keys="4" />
        </span>
        Pick a day
      </button>
    </div>
  );
};

/** What follows something that was done: one answer away. */
export const FollowUpCard = ({ row }: { readonly row: ActivityRow }) => {
  const { zone, weekStart } = usePreferences();
  const reachable = useReachable();
  const { type, setType, subject, setSubject, preset, plan } = usePlanning(row);
  const [used, setUsed] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { workDays } = useMe();
  const choices = useMemo(
    () => followUpChoices({ now: now(), zone, weekStart, workDays }),
    [zone, weekStart, workDays],
  );
  useLeaving(used);
  useRoomBelowMessages();
  const pick = () => {
    skipFollowUp();
    openNewActivity(preset);
  };
  useFollowUpKeys(choices, plan, pick);
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) =>
    setUsed(currentTarget.contains(relatedTarget));
  return (
    <section
      aria-label="What is next?"
      onFocus={() => setUsed(true)}
      onBlur={onBlur}
      onPointerEnter={() => setUsed(true)}
      onPointerLeave={() => setUsed(document.activeElement === input.current)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') skipFollowUp();
      }}
      className="pointer-events-auto flex w-full max-w-185 flex-col gap-2.5 rounded-md border border-line-strong bg-surface p-3 shadow-card animate-[rise-in_160ms_var(--ease-out)]"
    >
      <div className="flex flex-wrap items-center gap-2.5">
        <ActivityIcon type={type} />
        <h2 className="shrink-0 font-semibold">What is next?</h2>
        <select
          aria-label="Type"
          value={type}
          onChange={({ target }) => {
            const chosen = ACTIVITY_TYPES.find(({ code }) => code === target.value);
            if (chosen) setType(chosen.code);
          }}
          className="rounded-xs bg-surface py-1 text-sm text-ink-2 max-md:flex-1"
        >
          {ACTIVITY_TYPES.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
        <input
          ref={input}
          aria-label="Subject"
          maxLength={300}
          value={subject}
          onChange={({ target }) => setSubject(target.value)}
          className="control min-w-0 flex-1 max-md:order-last max-md:basis-full"
        />
        <IconButton icon={X} label="Nothing follows" keys="Escape" onClick={skipFollowUp} />
      </div>
      <Days choices={choices} blocked={!reachable || subject.trim() === ''} onPlan={plan} onPick={pick} />
    </section>
  );
};
