import type { Command } from './keyboard.ts';

const saveButton = (): HTMLElement | null | undefined =>
  document.activeElement?.closest('form')?.querySelector<HTMLElement>('[type="submit"]');

/** Enter ends a line in a text of several, so that one key saves from every field of a form. */
export const saveForm: Command = {
  id: 'app.save-form',
  label: 'Save the form you are in',
  keys: ['Mod+Enter'],
  keyOnly: true,
  whileTyping: true,
  when: () => Boolean(saveButton()),
  // Pressed and not sent past it: a button that cannot be used now keeps the form from being sent.
  run: () => saveButton()?.click(),
};
