import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useMemo } from 'react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listenToKeys } from '../lib/keyboard.ts';
import { useListKeys, useListSelection } from '../lib/use-list-selection.ts';
import { ScrollArea } from './scroll-area.tsx';
import { GroupHeading, VirtualList } from './virtual-list.tsx';

const rowKey = (row: string) => row;
const drawn = vi.fn<(row: string) => void>();
const renderRow = (row: string) => {
  drawn(row);
  return <span>{row}</span>;
};
const opened = vi.fn<(row: string) => void>();

const keysOf = (rows: readonly string[]) => rows;

const List = ({ rows }: { readonly rows: readonly string[] }) => {
  const selection = useListSelection(keysOf(rows));
  const { toggle } = selection;
  const checking = useMemo(() => ({ nameOf: rowKey, toggle, to: toggle }), [toggle]);
  useListKeys(selection, { open: opened, checks: true });
  return (
    <VirtualList
      label="Today"
      groups={[{ key: 'all', heading: <GroupHeading count={rows.length}>Today</GroupHeading>, rows }]}
      rowKey={rowKey}
      renderRow={renderRow}
      selected={selection.selected}
      checked={selection.checked}
      onSelect={selection.select}
      onOpen={opened}
      checking={checking}
    />
  );
};

const show = (rows: readonly string[]) => (
  <MemoryRouter>
    <ScrollArea name="page">
      <List rows={rows} />
    </ScrollArea>
  </MemoryRouter>
);

const press = (key: string, shiftKey = false) => fireEvent.keyDown(document.body, { key, shiftKey });
const current = () => document.querySelector('[aria-selected="true"]')?.textContent;

let stop: () => void;

beforeEach(() => {
  stop = listenToKeys();
  opened.mockReset();
  drawn.mockReset();
});

afterEach(() => {
  stop();
  cleanup();
});

test('J and K move the selection, which the grid points at', () => {
  render(show(['a', 'b', 'c']));
  press('j');
  press('j');
  expect(current()).toBe('b');
  press('k');
  expect(current()).toBe('a');
  const id = screen.getByRole('grid').getAttribute('aria-activedescendant');
  expect(document.getElementById(id ?? '')?.textContent).toBe('a');
});

test('Enter and a click open', () => {
  render(show(['a', 'b']));
  press('j');
  press('Enter');
  fireEvent.click(screen.getByText('b'));
  expect(opened.mock.calls).toEqual([['a'], ['b']]);
});

test('when the selected row is done and gone, the next one is selected', () => {
  const { rerender } = render(show(['a', 'b', 'c']));
  press('j');
  press('j');
  rerender(show(['a', 'c']));
  expect(current()).toBe('c');
});

test('moving the selection draws only the rows it leaves and reaches', () => {
  render(show(['a', 'b', 'c', 'd']));
  press('j');
  drawn.mockClear();
  press('j');
  expect(new Set(drawn.mock.calls.flat())).toEqual(new Set(['a', 'b']));
});

test('of 100,000 rows a few dozen are in the document, the selected one always', () => {
  const many = Array.from({ length: 100_000 }, (_, i) => `row ${i}`);
  render(show(many));
  press('End');
  expect(document.querySelectorAll('tr').length).toBeLessThan(60);
  expect(current()).toBe('row 99999');
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('100001');
});

test('a finger that stays on a row adds it to the selection, and does not open it', () => {
  vi.useFakeTimers();
  render(show(['a', 'b', 'c']));
  const row = screen.getByText('b');
  fireEvent.pointerDown(row, { pointerType: 'touch' });
  act(() => void vi.advanceTimersByTime(1000));
  fireEvent.pointerUp(row);
  fireEvent.click(row);
  expect(document.querySelector('tr[aria-description]')?.textContent).toBe('b');
  expect(opened).not.toHaveBeenCalled();
  fireEvent.pointerDown(row, { pointerType: 'touch' });
  fireEvent.pointerUp(row);
  fireEvent.click(row);
  expect(opened).toHaveBeenCalledOnce();
  vi.useRealTimers();
});

test('X and Shift select several, Escape none', () => {
  render(show(['a', 'b', 'c']));
  const added = () =>
    [...document.querySelectorAll('tr[aria-description]')].map((row) => row.textContent).join(' ');
  press('j');
  press('x');
  press('J', true);
  expect(added()).toBe('a b');
  press('Escape');
  expect(added()).toBe('');
});
