import { useInsertionEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { parseKeys, strokeOf } from './keys.ts';

/** Something a person can do by a key or from the command palette. The help dialog and the palette list what is here. */
export interface Command {
  readonly id: string;
  /** What it does, sentence case: "Complete", "Go to Today". */
  readonly label: string;
  /** Key texts as in `keys.ts`; the first is the one shown. */
  readonly keys?: readonly string[];
  /** Heading in the help dialog. */
  readonly group?: string;
  readonly run: () => void;
  /** Absent from palette and keys while this is false. */
  readonly when?: () => boolean;
  /** Also fires while someone is typing: only for keys with a modifier. */
  readonly whileTyping?: boolean;
  /** Fires again while the key is held down. */
  readonly repeats?: boolean;
  /** Shown in the help dialog but not in the palette, like moving the selection. */
  readonly keyOnly?: boolean;
}

/** Where commands live; a card lies over the panel. A key that two claim goes to the innermost, then to the latest. */
export type CommandLevel = 'app' | 'page' | 'panel' | 'card';

interface Source {
  readonly level: number;
  readonly commands: () => readonly Command[];
}

const LEVELS: readonly CommandLevel[] = ['app', 'page', 'panel', 'card'];
const SEQUENCE_MS = 1200;
let sources: readonly Source[] = [];
const listeners = new Set<() => void>();

const setSources = (next: readonly Source[]): void => {
  sources = next;
  for (const listener of listeners) listener();
};
let held = 0;
let pending: string[] = [];
let pendingTimer: ReturnType<typeof setTimeout> | undefined;

/** Adds commands until the returned function is called. */
export const registerCommands = (
  commands: () => readonly Command[],
  level: CommandLevel = 'page',
): (() => void) => {
  const source: Source = { commands, level: LEVELS.indexOf(level) };
  setSources([...sources, source].toSorted((a, b) => a.level - b.level));
  return () => {
    setSources(sources.filter((other) => other !== source));
  };
};

/** Every command of what is on screen, whether or not it can be used right now. */
export const allCommands = (): Command[] => sources.flatMap((source) => source.commands());

/** Every command that can be used now, the most specific last. */
export const availableCommands = (): Command[] => allCommands().filter((command) => command.when?.() ?? true);

/** Runs a command by its id; answers whether there was one to run. */
export const runCommand = (id: string): boolean => {
  const command = availableCommands().findLast((candidate) => candidate.id === id);
  command?.run();
  return command !== undefined;
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether something on screen offers this command: a control that runs it is drawn only then. */
export const useCommandExists = (id: string): boolean =>
  useSyncExternalStore(subscribe, () => allCommands().some((command) => command.id === id));

/** Registers a component's commands while it is mounted. They may be new objects on every render. */
export const useCommands = (commands: readonly Command[], level: CommandLevel = 'page'): void => {
  const latest = useRef(commands);
  useInsertionEffect(() => {
    latest.current = commands;
  });
  // Before it is painted: whoever sees the rows may press a key in the same moment.
  useLayoutEffect(() => registerCommands(() => latest.current, level), [level]);
};

/** Single keys rest while a dialog or a menu is open. */
export const holdCommands = (): (() => void) => {
  held += 1;
  return () => {
    held -= 1;
  };
};

const NOT_TEXT = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
]);

const isTyping = (target: Element): boolean => {
  if (target instanceof HTMLInputElement) return !NOT_TEXT.has(target.type);
  return (
    target.closest(
      'textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="menu"], [role="listbox"]',
    ) !== null
  );
};

const PRESSABLE =
  'a[href], button, summary, input, [role="button"], [role="option"], [role="tab"], [role="switch"], [role="checkbox"]';

const isOwnKey = (target: Element, stroke: string): boolean =>
  (stroke === 'Enter' || stroke === 'Space') && target.closest(PRESSABLE) !== null;

const setPending = (strokes: string[]): void => {
  clearTimeout(pendingTimer);
  pending = strokes;
  if (strokes.length > 0) pendingTimer = setTimeout(() => setPending([]), SEQUENCE_MS);
};

const startsWith = (keys: readonly string[], strokes: readonly string[]): boolean =>
  strokes.every((stroke, i) => keys[i] === stroke);

interface Match {
  readonly command?: Command;
  readonly partial: boolean;
}

const match = (commands: readonly Command[], strokes: readonly string[]): Match => {
  const bound = commands.flatMap((command) =>
    (command.keys ?? []).map((keys) => ({ command, keys: parseKeys(keys) })),
  );
  const fitting = bound.filter(({ keys }) => startsWith(keys, strokes));
  const command = fitting.findLast(({ keys }) => keys.length === strokes.length)?.command;
  return { ...(command && { command }), partial: fitting.length > 0 };
};

const onKeyDown = (event: KeyboardEvent): void => {
  if (event.defaultPrevented || event.isComposing || !(event.target instanceof Element)) return;
  const stroke = strokeOf(event);
  if (stroke === undefined || isOwnKey(event.target, stroke)) return;
  const typing = isTyping(event.target);
  const usable = availableCommands().filter(
    (command) => (command.whileTyping || (!typing && held === 0)) && (command.repeats || !event.repeat),
  );
  const whole = match(usable, [...pending, stroke]);
  const { command, partial } = whole.partial ? whole : match(usable, [stroke]);
  if (!command) {
    setPending(partial ? [...(whole.partial ? pending : []), stroke] : []);
    return;
  }
  setPending([]);
  event.preventDefault();
  command.run();
};

/** Starts listening; called once by the app. */
export const listenToKeys = (): (() => void) => {
  addEventListener('keydown', onKeyDown);
  return () => removeEventListener('keydown', onKeyDown);
};
