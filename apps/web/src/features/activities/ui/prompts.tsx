import type { ActivityRow } from '@daybook/shared/activities/activity';
import { memo, type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { choiceOptions, useChoices } from '../../../shared/choices/choices.state.ts';
import { holdCommands } from '../../../shared/lib/keyboard.ts';
import { type TypedAhead, typeAhead } from '../../../shared/lib/typed-ahead.ts';
import { Later, part } from '../../../shared/ui/later.tsx';
import { askAboutKept, askHowItWent, useAskedHandOff } from '../hand-off.state.ts';
import { type Asking, stopAsking, useAsking } from '../prompt.state.ts';
import type { Verbs } from '../use-verbs.ts';
import { whenBack } from '../when-back.ts';
import { ChoiceMenu, type MenuChoice } from './choice-menu.tsx';
import { RescheduleMenu, SnoozeMenu } from './when-menus.tsx';

const returnPrompt = part(async () => (await import('./return-prompt.tsx')).ReturnPrompt);
const repeatDialog = part(async () => (await import('./repeat-dialog.tsx')).RepeatDialog);
const deleteMenu = part(async () => (await import('./delete-menu.tsx')).DeleteMenu);
const neededDialog = part(async () => (await import('./needed-dialog.tsx')).NeededDialog);
const assignMenu = part(async () => (await import('./assign-menu.tsx')).AssignMenu);

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

const SnoozePrompt = ({ asking: { row }, anchor, verbs }: PromptProps) => (
  <SnoozeMenu
    title={`Snooze “${row.subject}”`}
    anchor={anchor}
    onClose={stopAsking}
    onPick={(until) => then(() => void verbs.actions.snooze(row, until))()}
  />
);

const ReschedulePrompt = ({ asking: { row }, anchor, verbs }: PromptProps) => (
  <RescheduleMenu
    title={`Move “${row.subject}” to`}
    row={row}
    anchor={anchor}
    onClose={stopAsking}
    onPick={(due) => then(() => void verbs.actions.reschedule(row, due))()}
  />
);

const AssignPrompt = ({ asking: { row }, anchor, verbs }: PromptProps) => {
  // From the press on: what is typed next is a name, and no command.
  useEffect(() => holdCommands(), []);
  const typed = useRef<TypedAhead | undefined>(undefined);
  useLayoutEffect(() => {
    const ahead = typeAhead();
    typed.current = ahead;
    return () => void ahead.take();
  }, []);
  const props = {
    takeTyped: () => typed.current?.take() ?? '',
    title: `Assign “${row.subject}” to`,
    anchor,
    onClose: stopAsking,
    onPick: (owner: ActivityRow['owner']) => then(() => void verbs.actions.reassign(row, owner))(),
  };
  return <Later of={assignMenu} with={props} />;
};

const RepeatPrompt = ({ asking: { row } }: PromptProps) => (
  <Later of={repeatDialog} with={{ row, onClose: stopAsking }} />
);

const DeletePrompt = ({ asking: { row }, anchor, verbs }: PromptProps) => (
  <Later of={deleteMenu} with={{ row, anchor, verbs, onClose: stopAsking }} />
);

const NeededPrompt = ({ asking: { row, needed } }: PromptProps) =>
  needed && <Later of={neededDialog} with={{ row, needed, onClose: stopAsking }} />;

const PROMPTS = {
  outcome: OutcomePrompt,
  snooze: SnoozePrompt,
  reschedule: ReschedulePrompt,
  assign: AssignPrompt,
  repeat: RepeatPrompt,
  delete: DeletePrompt,
  needed: NeededPrompt,
};

/** The question that is being asked about an activity, beside it. */
export const Prompts = memo(({ verbs }: { readonly verbs: Verbs }) => {
  const asking = useAsking();
  const handOff = useAskedHandOff();
  useEffect(() => {
    askAboutKept();
    return whenBack(askHowItWent);
  }, []);
  const element = asking?.anchor ?? null;
  const anchor = useMemo(() => ({ current: element }), [element]);
  if (handOff) return <Later key={handOff.row.id} of={returnPrompt} with={{ handOff, verbs }} />;
  if (!asking) return null;
  const Prompt = PROMPTS[asking.kind];
  return <Prompt key={`${asking.kind} ${asking.row.id}`} asking={asking} anchor={anchor} verbs={verbs} />;
});
Prompts.displayName = 'Prompts';
