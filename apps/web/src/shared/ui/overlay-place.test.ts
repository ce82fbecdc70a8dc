import { expect, test } from 'vitest';
import { overlayPlace } from './overlay-place.ts';

const VIEW = { width: 1000, height: 600 };
const at = (left: number, top: number) => ({ left, right: left + 100, top, bottom: top + 30, width: 100 });
const place = (left: number, top: number, height = 200, width = 200) =>
  overlayPlace(at(left, top), { width, height }, VIEW, { side: 'bottom', align: 'start' });

test('it hangs under its anchor', () => {
  expect(place(300, 100)).toMatchObject({ left: 300, top: 134 });
});

test('it stands above when there is no room below', () => {
  expect(place(300, 500)).toMatchObject({ top: 296 });
});

test('it stays on the wanted side when neither has room, and scrolls', () => {
  expect(place(300, 200, 900)).toMatchObject({ top: 234, maxHeight: 358 });
});

test('it does not leave the window', () => {
  expect(place(950, 100).left).toBe(792);
  expect(
    overlayPlace(at(0, 100), { width: 200, height: 50 }, VIEW, { side: 'bottom', align: 'end' }).left,
  ).toBe(8);
});
