import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepFocus } from './keep-focus.ts';

let stop: () => void;

const show = (html: string): void => {
  document.body.innerHTML = html;
};

const button = (name: string): HTMLElement => {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
};

const focused = () => document.activeElement?.textContent;

beforeEach(() => {
  stop = keepFocus();
});

afterEach(() => {
  stop();
  document.body.innerHTML = '';
});

const LIST =
  '<main><h1 tabindex="-1">Keys</h1><ul><li><button>A</button></li><li><button>B</button></li><li><button>C</button></li></ul></main>';

test('what takes the place of a row that went takes the focus, at the end the one before', async () => {
  show(LIST);
  button('B').focus();
  button('B').parentElement?.remove();
  await vi.waitFor(() => expect(focused()).toBe('C'));
  button('C').parentElement?.remove();
  await vi.waitFor(() => expect(focused()).toBe('A'));
});

test('the page’s name takes it when the last row has gone', async () => {
  show(LIST);
  button('B').focus();
  document.querySelector('ul')?.remove();
  await vi.waitFor(() => expect(focused()).toBe('Keys'));
});

test('a list that is gone through by keys takes it from what stood in its rows', async () => {
  show(
    '<main><table data-takes-focus tabindex="0"><thead><tr><th><button>Sort</button></th></tr></thead><tbody><tr><td><button>A</button></td></tr></tbody></table></main>',
  );
  button('A').focus();
  button('A').closest('tr')?.remove();
  await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('TABLE'));
});

test('where a press left it nowhere, nowhere it stays', async () => {
  show(LIST);
  button('B').focus();
  button('B').dispatchEvent(new Event('pointerdown', { bubbles: true }));
  button('B').parentElement?.remove();
  button('A').parentElement?.remove();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 60)));
  expect(document.activeElement).toBe(document.body);
});
