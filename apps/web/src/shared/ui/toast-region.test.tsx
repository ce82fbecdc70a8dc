import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showToast, useToastStore } from './toast.state.ts';
import { ToastRegion } from './toast-region.tsx';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  // happy-dom has no top layer.
  Object.assign(HTMLElement.prototype, { showPopover: () => undefined, hidePopover: () => undefined });
  useToastStore.setState({ toasts: [] });
  render(<ToastRegion />);
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const say = (toast: Parameters<typeof showToast>[0]) => {
  act(() => {
    showToast(toast);
  });
};
const wait = (ms: number) => {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
};
const undo = () => screen.queryByRole('button', { name: /Undo/, hidden: true });

test('Undo stays for at least ten seconds, then goes', () => {
  say({ text: 'Completed.', action: { label: 'Undo', run: () => undefined } });
  wait(10_500);
  expect(undo()).toBeTruthy();
  wait(5000);
  expect(undo()).toBeNull();
});

test('what stays is there until somebody closes it', () => {
  say({ text: 'Discovery call, 10:30', stays: true });
  wait(24 * 3_600_000);
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss', hidden: true }));
  expect(screen.queryByText('Discovery call, 10:30', { selector: 'li span' })).toBeNull();
});

test('it waits while somebody points at it', () => {
  say({ text: 'Completed.', action: { label: 'Undo', run: () => undefined } });
  fireEvent.pointerEnter(screen.getByRole('list', { hidden: true }));
  wait(60_000);
  expect(undo()).toBeTruthy();
  fireEvent.pointerLeave(screen.getByRole('list', { hidden: true }));
  wait(20_000);
  expect(undo()).toBeNull();
});

test('it waits while the focus is in it, and while a dialog keeps one from it', () => {
  say({ text: 'Completed.', action: { label: 'Undo', run: () => undefined } });
  act(() => undo()?.focus());
  wait(60_000);
  act(() => undo()?.blur());
  const dialog = document.createElement('dialog');
  dialog.setAttribute('open', '');
  document.body.append(dialog);
  wait(60_000);
  expect(undo()).toBeTruthy();
  dialog.remove();
  wait(20_000);
  expect(undo()).toBeNull();
});

test('pressing Undo does it once and takes the message away', () => {
  const run = vi.fn<() => void>();
  say({ text: 'Completed.', action: { label: 'Undo', run } });
  const button = undo();
  if (button) fireEvent.click(button);
  expect(run).toHaveBeenCalledOnce();
  expect(undo()).toBeNull();
});

test('what happened is said to those who cannot see it', () => {
  say({ text: 'Completed. Next: call, Thursday' });
  expect(document.querySelector('[aria-live="polite"]')?.textContent).toBe('Completed. Next: call, Thursday');
});

test('a message that makes room for a newer one leaves the focus among the messages', () => {
  for (const text of ['One.', 'Two.', 'Three.']) say({ text });
  act(() => screen.getAllByRole('button', { hidden: true })[0]?.focus());
  say({ text: 'Four.' });
  const [first] = screen.getAllByRole('button', { hidden: true });
  expect(document.activeElement).toBe(first);
});
