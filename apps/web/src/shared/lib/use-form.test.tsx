import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Problem } from '../api/problem.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { guessPreferences, setPreferences } from './preferences.state.ts';
import { useForm } from './use-form.ts';

interface Person {
  name: string;
  email: string;
}

type Submit = (values: Person, key: string) => Promise<string>;

const EMPTY: Person = { name: '', email: '' };

const PersonForm = ({ initial = EMPTY, submit }: { readonly initial?: Person; readonly submit: Submit }) => {
  const form = useForm({ id: 'person', initial, submit });
  return (
    <form {...form.props}>
      {form.restored && <p>Not sent yet</p>}
      <TextField label="Name" {...form.field('name')} />
      <TextField label="Email" {...form.field('email')} />
      {form.problem && <p role="alert">{form.problem}</p>}
      <Button type="submit" busy={form.busy}>
        Save
      </Button>
      <Button onClick={form.discard}>Discard</Button>
    </form>
  );
};

const submit = vi.fn<Submit>(async () => 'saved');
const box = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: string, value: string) => fireEvent.change(box(label), { target: { value } });
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));

beforeEach(() => {
  submit.mockReset();
  submit.mockImplementation(async () => 'saved');
  localStorage.clear();
});

afterEach(cleanup);

test('what was typed is there after a reload, and says so', () => {
  render(<PersonForm submit={submit} />);
  type('Name', 'Ana');
  cleanup();
  render(<PersonForm submit={submit} />);
  expect(box('Name').value).toBe('Ana');
  expect(screen.getByText('Not sent yet')).toBeTruthy();
});

test('a form that is open while somebody else signs in leaves alone what they had typed', () => {
  const as = (userId: string) => act(() => setPreferences({ ...guessPreferences(), userId }));
  as('ana');
  render(<PersonForm submit={submit} />);
  type('Name', 'Typed by Ana');
  cleanup();
  as('');
  const { rerender } = render(<PersonForm submit={submit} />);
  as('ana');
  rerender(<PersonForm submit={submit} />);
  cleanup();
  render(<PersonForm submit={submit} />);
  expect(box('Name').value).toBe('Typed by Ana');
  as('');
});

test('once it is sent, or discarded, nothing is kept', async () => {
  render(<PersonForm submit={submit} />);
  type('Name', 'Ana');
  await press('Save');
  cleanup();
  render(<PersonForm submit={submit} />);
  expect(box('Name').value).toBe('');
  type('Name', 'Bo');
  await press('Discard');
  cleanup();
  render(<PersonForm submit={submit} />);
  expect(box('Name').value).toBe('');
});

test('an error stands beside its field, which takes the focus, and goes when the field is mended', async () => {
  submit.mockRejectedValue(
    new Problem({ code: 'request.invalid', errors: [{ path: 'email', message: 'This is not an address.' }] }),
  );
  render(<PersonForm submit={submit} />);
  type('Email', 'ana');
  await press('Save');
  expect(document.activeElement).toBe(box('Email'));
  expect(box('Email').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText('This is not an address.')).toBeTruthy();
  expect(screen.getAllByRole('alert')).toHaveLength(1);
  type('Email', 'ana@example.org');
  expect(box('Email').getAttribute('aria-invalid')).toBeNull();
});

test('what concerns no field in sight is said as a sentence', async () => {
  submit.mockRejectedValue(new Problem({ code: 'actor.not-allowed', detail: 'Viewers cannot do this.' }));
  render(<PersonForm submit={submit} />);
  type('Name', 'Ana');
  await press('Save');
  expect(screen.getByRole('alert').textContent).toBe('Viewers cannot do this.');
  expect(box('Name').value).toBe('Ana');
});

test('trying the same again carries the same key, other values another', async () => {
  submit.mockRejectedValue(new Problem({ code: 'network.unreachable' }));
  render(<PersonForm submit={submit} />);
  type('Name', 'Ana');
  await press('Save');
  await press('Save');
  type('Name', 'Anna');
  await press('Save');
  const [first, again, other] = submit.mock.calls.map(([, key]) => key);
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

test('a second press while it is being sent does nothing', async () => {
  const slow = Promise.withResolvers<string>();
  submit.mockReturnValue(slow.promise);
  render(<PersonForm submit={submit} />);
  await press('Save');
  await press('Save');
  expect(submit).toHaveBeenCalledTimes(1);
  await act(async () => slow.resolve('saved'));
});

test('when somebody else changes another field, theirs moves along and mine stays', () => {
  const { rerender } = render(<PersonForm initial={{ name: 'Ana', email: 'a@x.org' }} submit={submit} />);
  type('Name', 'Anna');
  rerender(<PersonForm initial={{ name: 'Ana', email: 'b@x.org' }} submit={submit} />);
  expect([box('Name').value, box('Email').value]).toEqual(['Anna', 'b@x.org']);
});

const SecretForm = () => {
  const form = useForm({ id: 'sign-in', initial: EMPTY, secret: ['email'], submit: async () => 'saved' });
  return (
    <form {...form.props}>
      <TextField label="Name" {...form.field('name')} />
      <TextField label="Secret" {...form.field('email')} />
    </form>
  );
};

test('a password is never kept in the browser', () => {
  render(<SecretForm />);
  type('Name', 'Ana');
  type('Secret', 'a quiet morning');
  expect(JSON.stringify({ ...localStorage })).toContain('Ana');
  expect(JSON.stringify({ ...localStorage })).not.toContain('quiet');
});
