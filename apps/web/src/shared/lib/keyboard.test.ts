import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { availableCommands, type Command, holdCommands, listenToKeys, registerCommands } from './keyboard.ts';

const spy = () => vi.fn<() => void>();
const releases: (() => void)[] = [];

const given = (...commands: (Partial<Command> & { run: () => void })[]) => {
  const full = commands.map((command, i) => ({ id: `c${i}`, label: `Command ${i}`, ...command }));
  releases.push(registerCommands(() => full));
};

const press = (key: string, init: KeyboardEventInit = {}, target: EventTarget = document.body) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  return event;
};

const add = (html: string): Element => {
  document.body.innerHTML = html;
  return document.body.firstElementChild ?? document.body;
};

beforeEach(() => {
  vi.useFakeTimers();
  releases.push(listenToKeys());
});

afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
  for (const release of releases.splice(0)) release();
  document.body.innerHTML = '';
});

describe('keys', () => {
  test('a letter runs its command, with Caps Lock too', () => {
    const run = spy();
    given({ keys: ['c'], run });
    press('c');
    press('C');
    expect(run).toHaveBeenCalledTimes(2);
  });

  test('Shift makes another key of a letter, and none of a symbol', () => {
    const undo = spy();
    const redo = spy();
    const help = spy();
    given({ keys: ['z'], run: undo }, { keys: ['Shift+Z'], run: redo }, { keys: ['?'], run: help });
    press('Z', { shiftKey: true });
    press('?', { shiftKey: true });
    expect([undo, redo, help].map((f) => f.mock.calls.length)).toEqual([0, 1, 1]);
  });

  test('a letter is found by its place on a keyboard of another script', () => {
    const run = spy();
    given({ keys: ['j'], run });
    press('о', { code: 'KeyJ' });
    expect(run).toHaveBeenCalledOnce();
  });

  test('nothing fires while someone is typing, except keys with a modifier that say so', () => {
    const complete = spy();
    const search = spy();
    given({ keys: ['c'], run: complete }, { keys: ['Mod+K'], whileTyping: true, run: search });
    for (const html of [
      '<input>',
      '<textarea></textarea>',
      '<select></select>',
      '<div contenteditable="true"></div>',
    ]) {
      press('c', {}, add(html));
    }
    press('k', { ctrlKey: true }, add('<input>'));
    expect(complete).not.toHaveBeenCalled();
    expect(search).toHaveBeenCalledOnce();
  });

  test('browser keys stay the browser’s', () => {
    const run = spy();
    given({ keys: ['c'], run }, { keys: ['r'], run });
    expect(press('c', { ctrlKey: true }).defaultPrevented).toBe(false);
    expect(press('r', { metaKey: true }).defaultPrevented).toBe(false);
    expect(run).not.toHaveBeenCalled();
  });

  test('Enter on a button presses the button only', () => {
    const run = spy();
    given({ keys: ['Enter'], run });
    press('Enter', {}, add('<button>Save</button>'));
    expect(run).not.toHaveBeenCalled();
    press('Enter');
    expect(run).toHaveBeenCalledOnce();
  });

  test('a held key repeats only for commands that move', () => {
    const move = spy();
    const complete = spy();
    given({ keys: ['j'], repeats: true, run: move }, { keys: ['c'], run: complete });
    press('j', { repeat: true });
    press('c', { repeat: true });
    expect(move).toHaveBeenCalledOnce();
    expect(complete).not.toHaveBeenCalled();
  });
});

describe('sequences', () => {
  test('G then T runs one command; T alone another; G alone nothing', () => {
    const today = spy();
    const tag = spy();
    given({ keys: ['g t'], run: today }, { keys: ['t'], run: tag });
    press('g');
    press('t');
    press('t');
    expect([today.mock.calls.length, tag.mock.calls.length]).toEqual([1, 1]);
  });

  test('a started sequence is forgotten after a moment, and a wrong second key counts for itself', () => {
    const today = spy();
    const move = spy();
    given({ keys: ['g t'], run: today }, { keys: ['j'], run: move });
    press('g');
    vi.advanceTimersByTime(2000);
    press('t');
    press('g');
    press('j');
    expect(today).not.toHaveBeenCalled();
    expect(move).toHaveBeenCalledOnce();
  });
});

describe('which command', () => {
  test('the innermost to claim a key gets it, and gives it back when it goes', () => {
    const page = spy();
    const peek = spy();
    const release = registerCommands(
      () => [{ id: 'peek', label: 'Close', keys: ['Escape'], run: peek }],
      'panel',
    );
    given({ keys: ['Escape'], run: page });
    press('Escape');
    release();
    press('Escape');
    expect([page.mock.calls.length, peek.mock.calls.length]).toEqual([1, 1]);
  });

  test('a command that cannot be used now is neither listed nor run', () => {
    const run = spy();
    given({ keys: ['c'], when: () => false, run });
    press('c');
    expect(run).not.toHaveBeenCalled();
    expect(availableCommands()).toEqual([]);
  });

  test('single keys rest while a dialog is open', () => {
    const run = spy();
    given({ keys: ['c'], run });
    const release = holdCommands();
    press('c');
    release();
    press('c');
    expect(run).toHaveBeenCalledOnce();
  });
});
