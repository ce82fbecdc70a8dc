import { workDayFrom } from '@daybook/shared/activities/work-days.rules';
import { addDays, dayAt } from '@daybook/shared/kernel/time';
import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { problemSentence } from '../../../shared/api/problem-words.ts';
import { readNow } from '../../../shared/api/read-now.ts';
import { now } from '../../../shared/lib/clock.ts';
import { useFormats, usePreferences } from '../../../shared/lib/preferences.state.ts';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { useMe } from '../../../shared/session/session.queries.ts';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { Kbd } from '../../../shared/ui/kbd.tsx';
import { showToast } from '../../../shared/ui/toast.state.ts';
import { forgetHandOff, type HandOff, stopAskingHowItWent } from '../hand-off.state.ts';
import { saveProfile } from '../linkedin.queries.ts';
import { ask } from '../prompt.state.ts';
import { contactQuery } from '../related.queries.ts';
import type { Verbs } from '../use-verbs.ts';

interface Answer {
  readonly label: string;
  readonly detail: string;
  readonly run: () => void;
}

/** A few answers, each one key away. */
const Answers = ({
  answers,
  first,
  children,
}: {
  readonly answers: readonly Answer[];
  readonly first: RefObject<HTMLButtonElement | null>;
  readonly children: ReactNode;
}) => {
  // Before it is painted: whoever sees the answers may press a key in the same moment.
  useLayoutEffect(() => first.current?.focus(), [first]);
  const onKeyDown = (event: KeyboardEvent) => {
    const answer = event.repeat ? undefined : answers[Number(event.key) - 1];
    if (!answer) return;
    event.preventDefault();
    answer.run();
  };
  return (
    <fieldset aria-label="Answers" onKeyDown={onKeyDown} className="px-3 pb-4">
      <p className="px-2.5 pb-2 text-ink-2">{children}</p>
      {answers.map(({ label, detail, run }, i) => (
        <button
          key={label}
          {...(i === 0 && { ref: first })}
          type="button"
          onClick={run}
          className="flex min-h-11 w-full items-center gap-3 rounded-sm px-2.5 py-1.5 text-left outline-none hover:bg-sunken focus-visible:bg-pen-soft"
        >
          <span className="max-md:hidden">
            <Kbd keys={String(i + 1)} />
          </span>
          <span className="flex flex-col">
            <span className="font-medium">{label}</span>
            <span className="text-sm text-ink-2">{detail}</span>
          </span>
        </button>
      ))}
    </fieldset>
  );
};

interface WhenProps {
  readonly handOff: HandOff;
  readonly verbs: Verbs;
  readonly first: RefObject<HTMLButtonElement | null>;
}

const When = ({ handOff, verbs, first }: WhenProps) => {
  const formats = useFormats();
  const { zone } = usePreferences();
  const { workDays } = useMe();
  const today = dayAt(now(), zone);
  const on = (label: string, days: number): Answer => {
    const day = workDayFrom(addDays(today, days), workDays);
    return {
      label,
      detail: formats.shortDay(day, today),
      run: () => {
        forgetHandOff();
        void verbs.actions.reschedule(handOff.row, { on: day });
      },
    };
  };
  const other: Answer = {
    label: 'Another day',
    detail: 'Choose it from the calendar',
    run: () => {
      forgetHandOff();
      ask({ kind: 'reschedule', row: handOff.row, anchor: document.querySelector('h1') });
    },
  };
  return (
    <Answers first={first} answers={[on('In 3 days', 3), on('In a week', 7), on('In two weeks', 14), other]}>
      When will you look again?
    </Answers>
  );
};

/** Takes a profile that is somebody else's off the contact. */
const useWrongPerson = () => {
  const client = useQueryClient();
  const done = useDone();
  return async ({ personId, personName }: HandOff): Promise<void> => {
    try {
      const contact = await readNow(client, contactQuery(personId));
      const changed = await saveProfile(contact, '');
      client.setQueryData(contactQuery(personId).queryKey, changed.contact);
      for (const key of ['records', 'timeline'] as const) void client.invalidateQueries({ queryKey: [key] });
      done(
        `The LinkedIn profile was taken off ${personName}. Search for the right one.`,
        changed.operationId,
      );
    } catch (error) {
      showToast({ text: problemSentence(error), tone: 'late' });
    }
  };
};

/** Back from LinkedIn, one is asked once how it went. */
export const ReturnPrompt = ({ handOff, verbs }: { readonly handOff: HandOff; readonly verbs: Verbs }) => {
  const [notYet, setNotYet] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const wrongPerson = useWrongPerson();
  const { row, message, text, personName } = handOff;
  const answers: Answer[] = [
    {
      label: 'Sent',
      detail: 'Completes it and keeps the text on the timeline',
      run: () => {
        forgetHandOff();
        verbs.completeNow(row, text === '' ? {} : { message, sentText: text });
      },
    },
    { label: 'Not connected yet', detail: 'Moves it to another day', run: () => setNotYet(true) },
    {
      label: 'Wrong person',
      detail: `Takes the profile off ${personName}`,
      run: () => {
        forgetHandOff();
        void wrongPerson(handOff);
      },
    },
    { label: 'Not sent', detail: 'Leaves everything as it is', run: stopAskingHowItWent },
  ];
  return (
    <Dialog open size="sm" title="How did it go?" onClose={stopAskingHowItWent} initialFocus={first}>
      {notYet ? (
        <When handOff={handOff} verbs={verbs} first={first} />
      ) : (
        <Answers first={first} answers={answers}>
          “{row.subject}” with {personName}
        </Answers>
      )}
    </Dialog>
  );
};
