import { clsx } from 'clsx';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useCallback, useEffect, useState } from 'react';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Icon } from '../../shared/ui/icon.tsx';
import { hideOverlay, useShownOverlay } from './overlays.state.ts';
import { type Choice, type ChoiceGroup, type Choices, useChoices } from './palette-choices.ts';
import { PaletteOption } from './palette-option.tsx';
import { takeTyped } from './palette-typing.state.ts';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Which choice is current, and the keys that move it. What was gone to stays current where more comes in above it.
 * Enter waits for what is on its way, and then takes the first.
 */
const useCurrent = ({ groups, settled }: Choices) => {
  const choices = groups.flatMap((group) => group.choices);
  const [chosen, setChosen] = useState<string>();
  const [awaited, setAwaited] = useState(false);
  const at = Math.max(
    choices.findIndex(({ id }) => id === chosen),
    0,
  );
  const current = choices[at];
  useEffect(() => {
    if (awaited && settled) current?.run();
  }, [awaited, settled, current]);
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends the writing of a word in an input method is not meant for the list.
    if (event.nativeEvent.isComposing) return;
    const step = STEPS[event.key];
    if (step !== undefined && choices.length > 0) {
      event.preventDefault();
      setChosen(choices.at((at + step) % choices.length)?.id);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      setAwaited(true);
    }
  };
  const point = (choice: Choice) => setChosen(choice.id);
  const restart = () => {
    setChosen(undefined);
    setAwaited(false);
  };
  return { current, isEmpty: choices.length === 0, onKeyDown, point, restart };
};

interface GroupProps {
  readonly group: ChoiceGroup;
  readonly current: Choice | undefined;
  readonly onPoint: (choice: Choice) => void;
}

const Group = ({ group, current, onPoint }: GroupProps) => (
  <fieldset aria-label={group.label} className="min-w-0 pb-1.5">
    <p aria-hidden className="px-2.5 pt-1.5 pb-0.5 text-sm text-ink-3">
      {group.label}
    </p>
    {group.choices.map((choice) => (
      <PaletteOption
        key={choice.id}
        choice={choice}
        current={choice === current}
        onPoint={() => onPoint(choice)}
      />
    ))}
  </fieldset>
);

const PaletteBody = () => {
  // Its own from the first letter on: a store is heard only after the first picture, and letters before that were lost.
  const [text, setText] = useState('');
  const begin = useCallback((field: HTMLInputElement | null) => {
    const typed = field ? takeTyped() : '';
    if (typed !== '') setText(typed);
  }, []);
  const choices = useChoices(text);
  const { current, isEmpty, onKeyDown, point, restart } = useCurrent(choices);
  const { groups, problem, settled } = choices;
  const nothing = isEmpty && settled ? `Nothing fits “${text.trim()}”.` : '';
  return (
    <>
      <div className="flex h-12 shrink-0 items-center gap-2.5 border-b border-line px-4 text-ink-2">
        <Icon of={Search} />
        <input
          ref={begin}
          role="combobox"
          aria-label="Search and commands"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant={current && `palette-${current.id}`}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          placeholder="Name, part of a word, phone, email, note, or a command"
          value={text}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setText(event.target.value);
            restart();
          }}
          className="h-full min-w-0 flex-1 bg-transparent text-lg text-ink outline-none"
        />
      </div>
      <div
        id="palette-list"
        role="listbox"
        aria-label="Results"
        className="max-h-[50vh] min-h-24 overflow-y-auto p-1.5"
      >
        {groups.map((group) => (
          <Group key={group.label} group={group} current={current} onPoint={point} />
        ))}
      </div>
      <p
        role="status"
        className={clsx('px-4', (problem || nothing) && 'pb-4', problem ? 'text-late' : 'text-ink-3')}
      >
        {problem || nothing}
      </p>
    </>
  );
};

/** Everything that can be done here, and everything there is, by typing. */
export const CommandPalette = () => (
  <Dialog
    open={useShownOverlay() === 'palette'}
    onClose={hideOverlay}
    title="Search and commands"
    hideTitle
    place="top"
  >
    <PaletteBody />
  </Dialog>
);
