import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openStream } from './stream.ts';

/** The browser's event source, of which happy-dom has none. */
class FakeSource extends EventTarget {
  static readonly made: FakeSource[] = [];
  readonly url: string;
  closed = false;

  constructor(url: string) {
    super();
    this.url = url;
    FakeSource.made.push(this);
  }

  close() {
    this.closed = true;
  }

  says(type: string, data = '') {
    this.dispatchEvent(new MessageEvent(type, { data }));
  }
}

const latest = () => FakeSource.made.at(-1) ?? new FakeSource('none');
const open = () => FakeSource.made.filter((source) => !source.closed).length;

const start = () => {
  const heard = { data: [] as string[], opened: 0, lost: 0 };
  const stop = openStream('/api/live', {
    onData: (data) => heard.data.push(data),
    onOpen: () => {
      heard.opened += 1;
    },
    onLost: () => {
      heard.lost += 1;
    },
  });
  return { heard, stop };
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', FakeSource);
  FakeSource.made.length = 0;
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('what changed is passed on, signs of life are not', () => {
  const { heard, stop } = start();
  latest().says('open');
  latest().says('hello');
  latest().says('changed', '[1]');
  latest().says('beat');
  stop();
  expect(heard).toEqual({ data: ['[1]'], opened: 1, lost: 0 });
});

test('a broken stream is opened again, later after each failure, and says so', () => {
  const { heard, stop } = start();
  latest().says('error');
  vi.advanceTimersByTime(400);
  expect(FakeSource.made).toHaveLength(1);
  vi.advanceTimersByTime(700);
  expect(FakeSource.made).toHaveLength(2);
  latest().says('error');
  vi.advanceTimersByTime(900);
  expect(FakeSource.made).toHaveLength(2);
  vi.advanceTimersByTime(1200);
  latest().says('open');
  expect(heard).toMatchObject({ opened: 1, lost: 2 });
  expect(open()).toBe(1);
  stop();
});

test('silence means that it is dead', () => {
  const { stop } = start();
  latest().says('open');
  for (let i = 0; i < 5; i += 1) {
    vi.advanceTimersByTime(20_000);
    latest().says('beat');
  }
  expect(FakeSource.made).toHaveLength(1);
  vi.advanceTimersByTime(60_000);
  expect(FakeSource.made.length).toBeGreaterThan(1);
  expect(open()).toBe(1);
  stop();
});

test('stopping closes it for good', () => {
  const { stop } = start();
  latest().says('error');
  stop();
  vi.advanceTimersByTime(120_000);
  expect(FakeSource.made).toHaveLength(1);
  expect(open()).toBe(0);
});
