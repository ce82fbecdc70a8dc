import { cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, test } from 'vitest';
import { Problem } from '../api/problem.ts';
import { ErrorState } from './error-state.tsx';

afterEach(cleanup);

const show = (error: Problem) => {
  const element = (
    <ErrorState
      what="This contact could not be read."
      error={error}
      onRetry={() => undefined}
      missing={{ what: 'There is no such contact.', to: '/contacts', label: 'All contacts' }}
    />
  );
  render(<MemoryRouter>{element}</MemoryRouter>);
};

test.each([
  ['an address nothing is at', { code: 'thing.not-found', status: 404 }],
  ['an address that cannot be one', { code: 'request.invalid', status: 400 }],
] as const)('%s leads to where the others are, and offers no second try', (_what, problem) => {
  show(new Problem(problem));
  expect(screen.getByText('There is no such contact.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'All contacts' }).getAttribute('href')).toBe('/contacts');
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});

test('a lost connection can be tried again', () => {
  show(new Problem({ code: 'network.unreachable' }));
  expect(screen.getByText('This contact could not be read.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
});
