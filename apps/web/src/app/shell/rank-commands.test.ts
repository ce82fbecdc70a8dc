import { expect, test } from 'vitest';
import type { Command } from '../../shared/lib/keyboard.ts';
import { rankCommands } from './rank-commands.ts';

const command = (id: string, label: string, rest: Partial<Command> = {}): Command => ({
  id,
  label,
  run: () => undefined,
  ...rest,
});

const all = [
  command('move', 'Move down', { keyOnly: true }),
  command('go.contacts', 'Go to Contacts'),
  command('contact.new', 'New contact'),
  command('complete', 'Complete'),
];
const found = (text: string) => rankCommands(all, text).map(({ id }) => id);

test('words may be given in any order, each by its beginning', () => {
  expect(found('con go')).toEqual(['go.contacts']);
  expect(found('c')).toEqual(['complete', 'contact.new', 'go.contacts']);
});

test('with nothing typed everything is offered but keys that only move', () => {
  expect(found('')).toEqual(['go.contacts', 'contact.new', 'complete']);
});

test('of two with one id the innermost is offered', () => {
  const outer = command('close', 'Close the page');
  const inner = command('close', 'Close the panel');
  expect(rankCommands([outer, inner], 'close')).toEqual([inner]);
});

test('what fits nothing offers nothing', () => {
  expect(found('xyz')).toEqual([]);
});
