import { expect, test } from 'vitest';
import { afterSignIn, recordPath, signInPath } from './paths.ts';

test('a record has its page under its kind', () => {
  expect(recordPath({ type: 'opportunity', id: 'o1' })).toBe('/opportunities/o1');
  expect(recordPath({ type: 'contact', id: 'c1' }, 'timeline')).toBe('/contacts/c1?tab=timeline');
});

test('signing in leads back to where one was', () => {
  const address = signInPath('/activities?view=done');
  expect(afterSignIn(new URLSearchParams(address.split('?')[1]).get('from'))).toBe('/activities?view=done');
});

test('signing in never leads out of the app', () => {
  const bad = [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/sign-in?from=/',
    '',
    null,
  ];
  expect(bad.map(afterSignIn)).toEqual(bad.map(() => '/today'));
});
