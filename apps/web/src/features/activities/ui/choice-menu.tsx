import { clsx } from 'clsx';
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { holdCommands } from '../../../shared/lib/keyboard.ts';
import { FLOATING_CARD, Floating } from '../../../shared/ui/floating.tsx';
import { Kbd } from '../../../shared/ui/kbd.tsx';

export interface MenuChoice {
  /** One key that chooses it. */
  readonly digit?: string;
  readonly label: string;
  /** What it comes to: a day, a time. */
  readonly detail?: string;
  readonly run: () => void;
}

interface ChoiceMenuProps {
  /** The question. */
  readonly title: string;
  readonly choices: readonly MenuChoice[];
  readonly anchor: RefObject<Element | null>;
  readonly onClose: () => void;
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** A question with a few answers, each one key away. Escape leaves everything as it is. */
export const ChoiceMenu = ({ title, choices, anchor, onClose }: ChoiceMenuProps) => {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => holdCommands(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons: (Element | null)[] = [...(menu.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement);
    const next = STEPS[event.key]?.(at, buttons.length);
    const choice = event.repeat ? undefined : choices.find(({ digit }) => digit === event.key);
    if (next === undefined && !choice) return;
    event.preventDefault();
    event.stopPropagation();
    if (choice) choice.run();
    else if (next !== undefined) menu.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <Floating
      anchor={anchor}
      mode="auto"
      align="end"
      onClose={onClose}
      focusOn="button"
      className={clsx(FLOATING_CARD, 'w-72 max-w-[calc(100vw-1rem)] p-1')}
    >
      <p className="px-2.5 pt-1.5 pb-1 text-sm text-ink-2">{title}</p>
      <div ref={menu} role="menu" aria-label={title} tabIndex={-1} onKeyDown={onKeyDown}>
        {choices.map(({ digit, label, detail, run }) => (
          <button
            key={label}
            type="button"
            role="menuitem"
            tabIndex={-1}
            onClick={run}
            onPointerMove={({ currentTarget }) => currentTarget.focus()}
            className="flex min-h-8 w-full items-center gap-2.5 rounded-sm px-2.5 py-1 text-left outline-none focus:bg-pen-soft focus:text-pen-ink"
          >
            <span className="flex max-md:hidden">{digit && <Kbd keys={digit} />}</span>
            <span className="min-w-0 flex-1 truncate">{label}</span>
            {detail && <span className="text-sm whitespace-nowrap text-ink-2 tabular-nums">{detail}</span>}
          </button>
        ))}
      </div>
    </Floating>
  );
};
