import { type RefObject, useCallback, useSyncExternalStore } from 'react';
import { useScrollArea } from './scroll-area.tsx';

interface Layout {
  readonly count: number;
  indexAt(y: number): number;
}

/** Rows drawn beyond the edges, so that scrolling shows no gaps. */
const SPARE = 10;

/** Before anything has been measured: enough rows for a tall screen. */
const AT_FIRST = '0 30';

/**
 * Which places are in sight, as `[from, to)`. Draws again only when that changes, not on every pixel.
 * `reveal` scrolls just far enough to show a span of the body.
 */
export const useWindowing = (body: RefObject<HTMLElement | null>, layout: Layout) => {
  const area = useScrollArea();

  const subscribe = useCallback(
    (listener: () => void) => {
      const element = area.current;
      if (!element) return () => undefined;
      element.addEventListener('scroll', listener, { passive: true });
      const resize = new ResizeObserver(listener);
      resize.observe(element);
      return () => {
        element.removeEventListener('scroll', listener);
        resize.disconnect();
      };
    },
    [area],
  );
  const measure = () => {
    if (!area.current || !body.current) return AT_FIRST;
    const view = area.current.getBoundingClientRect();
    const top = view.top - body.current.getBoundingClientRect().top;
    const from = Math.max(0, layout.indexAt(top) - SPARE);
    const to = Math.min(layout.count, layout.indexAt(top + view.height) + 1 + SPARE);
    return `${from} ${to}`;
  };
  const [from = 0, to = 0] = useSyncExternalStore(subscribe, measure).split(' ').map(Number);

  const reveal = useCallback(
    (top: number, height: number) => {
      if (!area.current || !body.current) return;
      const view = area.current.getBoundingClientRect();
      const at = body.current.getBoundingClientRect().top - view.top + top;
      // A row is shown with a neighbour, so that one sees where it goes on.
      if (at < height) area.current.scrollBy(0, at - height);
      else if (at + 2 * height > view.height) area.current.scrollBy(0, at + 2 * height - view.height);
    },
    [area, body],
  );
  return { from, to, reveal };
};
