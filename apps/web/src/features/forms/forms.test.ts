import type { Form } from '@daybook/shared/forms/form';
import { describe, expect, test } from 'vitest';
import { FIRST_FIELDS, moved, newQuestion, notAsked } from './form-fields.ts';
import { frameSnippet, htmlSnippet } from './form-snippets.ts';

const keysOf = (fields: readonly { key: string }[]) => fields.map(({ key }) => key);

describe('what a form asks', () => {
  test('starts with who it is, and offers what is not asked yet', () => {
    expect(keysOf(FIRST_FIELDS)).toEqual(['first_name', 'last_name', 'email']);
    expect(keysOf(notAsked(FIRST_FIELDS))).toEqual(['phone', 'job_title', 'linkedin', 'company']);
  });

  test('takes questions of one’s own under keys that are free', () => {
    const first = newQuestion(FIRST_FIELDS, 'prose');
    const second = newQuestion([...FIRST_FIELDS, first], 'option');
    expect([first.key, second.key, second.options.length]).toEqual(['q1', 'q2', 2]);
  });

  test('is put in order', () => {
    expect(keysOf(moved(FIRST_FIELDS, 2, -1))).toEqual(['first_name', 'email', 'last_name']);
    expect(moved(FIRST_FIELDS, 0, -1)).toBe(FIRST_FIELDS);
    expect(moved(FIRST_FIELDS, 2, 1)).toBe(FIRST_FIELDS);
  });
});

/** What no snippet shows. */
const UNSHOWN = {
  id: '0199b1f0-6f2a-7c3e-9a51-2f6d1c9b7e10',
  name: 'Demo',
  intro: '',
  thanks: 'Thank you.',
  redirectUrl: '',
  owner: { id: '0199b1f0-6f2a-7c3e-9a51-2f6d1c9b7e11', name: 'Ada Palmer' },
  activity: null,
  open: true,
  submissions: 0,
  lastAt: null,
  version: 1,
};

describe('what is put into a page', () => {
  const form: Form = {
    ...UNSHOWN,
    path: '/f/demo-1',
    title: 'A "demo"',
    consent: 'Write to me & mine',
    fields: [...FIRST_FIELDS, { ...newQuestion([], 'option'), label: '<b>Size', options: ['S & M', 'L'] }],
  };

  test('is nothing but text, whatever it is called', () => {
    expect(frameSnippet(form, 'https://day.example')).toContain(
      'src="https://day.example/f/demo-1" title="A &quot;demo&quot;"',
    );
    const html = htmlSnippet(form, 'https://day.example');
    expect(html).toContain('&lt;b&gt;Size <select name="q1"><option></option><option>S &amp; M</option>');
    expect(html).toContain('<input type="email" name="email" required>');
    expect(html).toContain('required> Write to me &amp; mine');
    expect(html).not.toContain('<script');
  });

  test('has room for all that is asked', () => {
    const heightOf = (of: Form): number =>
      Number(/height="(\d+)"/.exec(frameSnippet(of, 'https://day.example'))?.[1]);
    const longer: Form = { ...form, fields: [...form.fields, newQuestion(form.fields, 'prose')] };
    expect(heightOf(form)).toBeGreaterThan(640);
    expect(heightOf(longer)).toBeGreaterThan(heightOf(form));
    expect(heightOf({ ...form, consent: 'One\nTwo\nThree' })).toBeGreaterThan(heightOf(form));
  });
});
