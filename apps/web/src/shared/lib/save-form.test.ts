import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { holdCommands, listenToKeys, registerCommands } from './keyboard.ts';
import { saveForm } from './save-form.ts';

const releases: (() => void)[] = [];
const sent = vi.fn<(event: Event) => void>((event) => event.preventDefault());

const press = (init: KeyboardEventInit = { ctrlKey: true }): void => {
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init }),
  );
};

const stand = (html: string): void => {
  document.body.innerHTML = html;
  document.querySelector('form')?.addEventListener('submit', sent);
  document.querySelector<HTMLElement>('[data-here]')?.focus();
};

beforeEach(() => {
  sent.mockClear();
  // As it is in a dialog, where other keys rest.
  releases.push(
    listenToKeys(),
    registerCommands(() => [saveForm], 'app'),
    holdCommands(),
  );
});

afterEach(() => {
  for (const release of releases.splice(0)) release();
  document.body.innerHTML = '';
});

test('Ctrl and Enter save a form from any of its fields', () => {
  for (const field of [
    '<input data-here>',
    '<textarea data-here></textarea>',
    '<select data-here><option>Call</option></select>',
    '<button type="button" data-here>Connected</button>',
  ]) {
    sent.mockClear();
    stand(`<form>${field}<button type="submit" hidden></button></form>`);
    press();
    expect(sent, field).toHaveBeenCalledOnce();
  }
});

test('a key held down, or Enter in a text of several lines, saves nothing', () => {
  stand('<form><textarea data-here></textarea><button type="submit">Save</button></form>');
  press({ ctrlKey: true, repeat: true });
  press({});
  expect(sent).not.toHaveBeenCalled();
});

test('what cannot be saved by its button cannot be by the key, and outside of a form nothing is', () => {
  stand('<form><input data-here><button type="submit" disabled>Save</button></form>');
  press();
  stand('<input data-here><form><button type="submit">Save</button></form>');
  press();
  expect(sent).not.toHaveBeenCalled();
});
