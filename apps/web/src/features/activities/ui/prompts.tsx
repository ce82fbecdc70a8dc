import { useQueryClient } from '@tanstack/react-query';
import { clsx } from 'clsx';
import { lazy, type RefObject, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { choiceOptions, useChoices } from '../../../shared/choices/choices.state.ts';
import { now } from '../../../shared/lib/clock.ts';
import { holdCommands } from '../../../shared/lib/keyboard.ts';
import { useFormats, usePreferences } from '../../../shared/lib/preferences.state.ts';
import { searchUsers, usersQuery } from '../../../shared/people/users.queries.ts';
import { Combobox } from '../../../shared/ui/combobox.tsx';
import { FLOATING_CARD, Floating } from '../../../shared/ui/floating.tsx';
import { rescheduleChoices, snoozeChoices } from '../choices.ts';
import { momentSentence } from '../due-sentence.ts';
import { askHowItWent, useAskedHandOff } from '../hand-off.state.ts';
import { type Asking, stopAsking, useAsking } from '../prompt.state.ts';
import type { Verbs } from '../use-verbs.ts';
import { whenBack } from '../when-back.ts';
import { ChoiceMenu, type MenuChoice } from './choice-menu.tsx';
import { PickWhen } from './pick-when.tsx';

const ReturnPrompt = lazy(async () => ({
  default: (await import('./return-prompt.tsx')).ReturnPrompt,
}));

interface PromptProps {
  readonly asking: Asking;
  readonly anchor: RefObject<Element | null>;
  readonly verbs: Verbs;
}

const then =
  (run: () => void): (() => void) =>
  () => {
    stopAsking();
    run();
  };

const OutcomePrompt = ({ asking: { row, how, onDone }, anchor, verbs }: PromptProps) => {
  const offered = choiceOptions(useChoices(), 'outcome', row.type);
  const choices: MenuChoice[] = offered.map(({ value: code, label }, i) => ({
    // There are no more digits than these; the others are chosen with the arrows.
    ...(i < 9 && { digit: String(i + 1) }),
    label,
    run: then(() => verbs.completeNow(row, { ...how, outcome: code }, onDone)),
  }));
  const skip = {
    digit: '0',
    label: 'Complete without an outcome',
    run: then(() => verbs.completeNow(row, how ?? {}, onDone)),
  };
  return (
    <ChoiceMenu
      title={`How did “${row.subject}” go?`}
      choices={[...choices, skip]}
      anchor={anchor}
      onClose={stopAsking}
    />
  );
};

const useCalendar = () => {
  const { zone, weekStart } = usePreferences();
  return useMemo(() => ({ now: now(), zone, weekStart }), [zone, weekStart]);
};

const SnoozePrompt = ({ asking: { row }, anchor, verbs }: PromptProps) => {
  const [picking, setPicking] = useState(false);
  const formats = useFormats();
  const calendar = useCalendar();
  const title = `Snooze “${row.subject}”`;
  if (picking)
    return (
      <PickWhen
        title={title}
        verb="Snooze"
        needsTime
        anchor={anchor}
        onClose={stopAsking}
        onPick={(due) => 'at' in due && then(() => void verbs.actions.snooze(row, due.at))()}
      />
    );
  const offered = snoozeChoices(calendar).map(({ label, value }) => ({
    label,
    detail: momentSentence(value, formats, calendar.now).replace(/^(today|tomorrow) /, ''),
    run: then(() => void verbs.actions.snooze(row, value)),
  }));
  const choices = [...offered, { label: 'Pick a day and time', run: () => setPicking(true) }];
  return (
    <ChoiceMenu
      title={title}
      choices={choices.map((choice, i) => ({ ...choice, digit: String(i + 1) }))}
      anchor={anchor}
      onClose={stopAsking}
    />
  );
};

const ReschedulePrompt = ({ asking: { row }, anchor, verbs }: PromptProps) => {
  const [picking, setPicking] = useState(false);
  const formats = useFormats();
  const calendar = useCalendar();
  const title = `Move “${row.subject}” to`;
  if (picking)
    return (
      <PickWhen
        title={title}
        verb="Move"
        needsTime={false}
        anchor={anchor}
        onClose={stopAsking}
        onPick={(due) => then(() => void verbs.actions.reschedule(row, due))()}
      />
    );
  const offered = rescheduleChoices(calendar).map(({ label, value }) => ({
    label,
    ...(value !== null && 'on' in value && { detail: formats.shortDay(value.on, value.on) }),
    run: then(() => void verbs.actions.reschedule(row, value)),
  }));
  const choices = [...offered, { label: 'Pick a day', run: () => setPicking(true) }];
  return (
    <ChoiceMenu
      title={title}
      choices={choices.map((choice, i) => ({ ...choice, digit: String(i + 1) }))}
      anchor={anchor}
      onClose={stopAsking}
    />
  );
};

const AssignPrompt = ({ asking: { row }, anchor, verbs }: PromptProps) => {
  const client = useQueryClient();
  const search = useMemo(() => searchUsers(client), [client]);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => holdCommands(), []);
  useEffect(() => panel.current?.querySelector('input')?.focus(), []);
  const choose = (id: string) => {
    const user = client.getQueryData(usersQuery().queryKey)?.find((one) => one.id === id);
    if (user)
      then(() => void verbs.actions.reassign(row, { id: user.id, name: user.name, zone: user.zone }))();
  };
  return (
    <Floating
      anchor={anchor}
      mode="auto"
      align="end"
      onClose={stopAsking}
      className={clsx(FLOATING_CARD, 'w-80 p-3.5')}
    >
      <div ref={panel}>
        <Combobox
          label={`Assign “${row.subject}” to`}
          placeholder="Name or email"
          search={search}
          value={null}
          onChange={(item) => item && choose(item.value)}
        />
      </div>
    </Floating>
  );
};

const PROMPTS = {
  outcome: OutcomePrompt,
  snooze: SnoozePrompt,
  reschedule: ReschedulePrompt,
  assign: AssignPrompt,
};

/** The question that is being asked about an activity, beside it. */
export const Prompts = ({ verbs }: { readonly verbs: Verbs }) => {
  const asking = useAsking();
  const handOff = useAskedHandOff();
  useEffect(() => whenBack(askHowItWent), []);
  const element = asking?.anchor ?? null;
  const anchor = useMemo(() => ({ current: element }), [element]);
  if (handOff)
    return (
      <Suspense fallback={null}>
        <ReturnPrompt key={handOff.row.id} handOff={handOff} verbs={verbs} />
      </Suspense>
    );
  if (!asking) return null;
  const Prompt = PROMPTS[asking.kind];
  return <Prompt key={`${asking.kind} ${asking.row.id}`} asking={asking} anchor={anchor} verbs={verbs} />;
};
