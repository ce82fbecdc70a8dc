import type { Page } from '@playwright/test';

/** What is to be seen after a key was pressed. */
export type Effect = 'done' | 'menu' | 'panel';

interface Watching {
  /** Resolves with the time from the key to the painted effect, in ms. */
  readonly expect: (effect: Effect, rowId: string) => void;
  readonly result: () => Promise<number>;
}

declare global {
  interface Window {
    benchWatch?: Watching;
  }
}

/** Installs in the page what measures from the key event to the frame in which its effect is painted. */
export const installWatch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    let wanted: { effect: Effect; rowId: string } | undefined;
    let pressedAt = 0;
    let settle: (ms: number) => void = () => undefined;
    let result = Promise.resolve(0);

    const isSo = ({ effect, rowId }: { effect: Effect; rowId: string }): boolean => {
      const hasMenu = document.querySelector('[role="menu"], [role="dialog"]') !== null;
      if (effect === 'menu') return hasMenu;
      if (effect === 'panel')
        return (
          document.querySelector('aside [role="tabpanel"]')?.checkVisibility({ visibilityProperty: true }) ===
          true
        );
      // A call asks for its outcome first; else its row says that it is done, and then goes.
      return hasMenu || document.querySelector(`[data-activity="${rowId}"] [data-done="false"]`) === null;
    };
    const look = (): void => {
      if (wanted === undefined || pressedAt === 0 || !isSo(wanted)) return;
      const [from, done] = [pressedAt, settle];
      wanted = undefined;
      requestAnimationFrame(() => {
        // A message posted before the frame is painted arrives after it.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => done(performance.now() - from));
        port1.start();
        port2.postMessage(null);
      });
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
    window.addEventListener(
      'keydown',
      (event) => {
        pressedAt = event.timeStamp;
      },
      { capture: true },
    );
    window.benchWatch = {
      expect: (effect, rowId) => {
        pressedAt = 0;
        wanted = { effect, rowId };
        result = new Promise((resolve) => {
          settle = resolve;
        });
      },
      result: () => result,
    };
  });

const LONGEST_MS = 5000;

/** Presses a key; answers how long it took until its effect was painted. */
export const pressAndWatch = async (page: Page, key: string, effect: Effect): Promise<number> => {
  await page.evaluate(
    ([wanted]) => {
      const row = document.querySelector('[aria-selected="true"] [data-activity]');
      window.benchWatch?.expect(wanted, row?.getAttribute('data-activity') ?? '');
    },
    [effect] as const,
  );
  await page.keyboard.press(key);
  return page.evaluate(
    async ([longest, what]) => {
      const late = new Promise<number>((_, reject) => {
        setTimeout(() => reject(new Error(`${what} was not to be seen.`)), longest);
      });
      return Promise.race([window.benchWatch?.result() ?? Promise.resolve(0), late]);
    },
    [LONGEST_MS, `${key}: ${effect}`] as const,
  );
};
