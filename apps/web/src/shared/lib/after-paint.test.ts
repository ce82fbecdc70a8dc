import { expect, test, vi } from 'vitest';
import { onceSeen } from './after-paint.ts';

test('what follows is done once, after what was done has been painted', async () => {
  const run = vi.fn<() => void>();
  onceSeen(run);
  expect(run).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(run).toHaveBeenCalledOnce());
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'z' }));
  expect(run).toHaveBeenCalledOnce();
});

test.each([new KeyboardEvent('keydown', { key: 'z' }), new Event('pointerdown'), new Event('pagehide')])(
  'it is done before $type is answered by anybody else',
  (event) => {
    const order: string[] = [];
    const heard = () => order.push('heard');
    window.addEventListener(event.type, heard);
    onceSeen(() => order.push('done'));
    window.dispatchEvent(event);
    window.removeEventListener(event.type, heard);
    expect(order).toEqual(['done', 'heard']);
  },
);
