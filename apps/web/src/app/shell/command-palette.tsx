import { useQuery } from '@tanstack/react-query';
import { clsx } from 'clsx';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { problemSentence } from '../../shared/api/problem-words.ts';
import { availableCommands } from '../../shared/lib/keyboard.ts';
import { recordPath } from '../../shared/lib/paths.ts';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Icon } from '../../shared/ui/icon.tsx';
import { Kbd } from '../../shared/ui/kbd.tsx';
import { hideOverlay, useShownOverlay } from './overlays.state.ts';
import { rankCommands } from './rank-commands.ts';
import { hitDetail, recordsNamed } from './search-records.ts';

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly keys?: string | undefined;
  readonly run: () => void;
}

interface OptionProps {
  readonly choice: Choice;
  readonly current: boolean;
  readonly onPoint: () => void;
}

const Option = ({ choice, current, onPoint }: OptionProps) => {
  const option = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) option.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <button
      ref={option}
      type="button"
      id={`palette-${choice.id}`}
      role="option"
      aria-selected={current}
      tabIndex={-1}
      onPointerMove={onPoint}
      onClick={choice.run}
      className={clsx(
        'flex min-h-9 w-full cursor-default items-center gap-2.5 rounded-sm px-2.5 py-1 text-left',
        current && 'bg-pen-soft text-pen-ink',
      )}
    >
      <span className="min-w-0 flex-1 truncate">
        {choice.label}
        {choice.detail && <span className="ml-2 text-sm text-ink-3">{choice.detail}</span>}
      </span>
      {choice.keys && <Kbd keys={choice.keys} />}
    </button>
  );
};

const useChoices = (text: string): { choices: Choice[]; problem: string } => {
  const navigate = useNavigate();
  const wanted = useDeferredValue(text.trim());
  const records = useQuery(recordsNamed(wanted));
  const close = (then: () => unknown) => () => {
    hideOverlay();
    // The dialog gives the focus back first, so that what the command opens can take it.
    requestAnimationFrame(() => void then());
  };
  const hits = text.trim() === '' ? [] : (records.data?.items ?? []);
  return {
    problem: records.error ? problemSentence(records.error) : '',
    choices: [
      ...hits.map(
        (hit): Choice => ({
          id: hit.id,
          label: hit.title,
          detail: hitDetail(hit),
          run: close(() => navigate(recordPath(hit))),
        }),
      ),
      ...rankCommands(availableCommands(), text).map(
        (command): Choice => ({
          id: command.id,
          label: command.label,
          keys: command.keys?.[0],
          run: close(command.run),
        }),
      ),
    ],
  };
};

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

const PaletteBody = () => {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const { choices, problem } = useChoices(text);
  const current = choices[Math.min(at, choices.length - 1)];
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step !== undefined && choices.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, choices.length - 1) + step + choices.length) % choices.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      current?.run();
    }
  };
  return (
    <>
      <div className="flex h-12 shrink-0 items-center gap-2.5 border-b border-line px-4 text-ink-2">
        <Icon of={Search} />
        <input
          role="combobox"
          aria-label="Search and commands"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant={current && `palette-${current.id}`}
          autoComplete="off"
          spellCheck={false}
          placeholder="Search records, or type a command"
          value={text}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          className="h-full flex-1 bg-transparent text-lg text-ink outline-none"
        />
      </div>
      <div
        id="palette-list"
        role="listbox"
        aria-label="Results"
        className="max-h-[50vh] min-h-24 overflow-y-auto p-1.5"
      >
        {choices.map((choice, i) => (
          <Option key={choice.id} choice={choice} current={choice === current} onPoint={() => setAt(i)} />
        ))}
      </div>
      <p
        role="status"
        className={clsx(
          'px-4',
          (problem || choices.length === 0) && 'pb-4',
          problem ? 'text-late' : 'text-ink-3',
        )}
      >
        {problem || (choices.length === 0 ? `Nothing fits “${text}”.` : '')}
      </p>
    </>
  );
};

/** Everything that can be done here, and every record, by typing. */
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
