import type { Template } from '@daybook/shared/templates/template';
import { expect, test } from 'vitest';
import { findTemplates, whereabouts } from './template-words.ts';

const template = (name: string, more: Partial<Template> = {}): Template => ({
  id: name,
  name,
  folder: '',
  subject: '',
  text: 'Hi {first_name}',
  shared: false,
  owner: { id: 'nora', name: 'Nora Okafor' },
  changedAt: '2026-11-23T09:00:00.000Z' as Template['changedAt'],
  mayChange: true,
  version: 1,
  ...more,
});

test('templates are found by any word of name, folder and text, whatever the accents', () => {
  const all = [
    template('Second'),
    template('Élan', { folder: 'Spring' }),
    template('Intro', { text: 'prices' }),
  ];
  const names = (sought: string) => findTemplates(all, sought).map(({ name }) => name);
  expect(names('')).toEqual(['Intro', 'Second', 'Élan']);
  expect(names('elan')).toEqual(['Élan']);
  expect(names('spring first')).toEqual(['Élan']);
  expect(names('price')).toEqual(['Intro']);
});

test('a template says where it is and whose', () => {
  expect(whereabouts(template('a', { folder: 'Spring' }))).toBe('Spring, only you');
  expect(whereabouts(template('a', { shared: true, mayChange: false }))).toBe('shared by Nora Okafor');
});
