import { type RefObject, useCallback, useRef, useSyncExternalStore } from 'react';
import { useScrollArea } from './scroll-area.tsx';

interface Layout {
  readonly count: number;
  indexAt(y: number): number;
}

/** What of the body can be seen, in pixels from its top. */
interface View {
  readonly top: number;
  readonly height: number;
}

/** Rows drawn beyond the edges, so that scrolling shows no gaps. */
const SPARE = 6;

/** Before anything has been measured: enough rows for a tall screen. */
const AT_FIRST = '0 30';

const rangeIn = (layout: Layout, { top, height }: View): string => {
  const from = Math.max(0, layout.indexAt(top) - SPARE);
  const to = Math.min(layout.count, layout.indexAt(top + height) + 1 + SPARE);
  return `${from} ${to}`;
};

const viewOf = (area: HTMLElement, body: HTMLElement): View => {
  const { top, height } = area.getBoundingClientRect();
  return { top: top - body.getBoundingClientRect().top, height };
};

/**
 * Which places are in sight, as `[from, to)`. Draws again only when that changes, not on every pixel.
 * `reveal` scrolls just far enough to show a span of the body.
 *
 * The page is measured when it scrolls or changes size, never while drawing: that would make the browser lay it out
 * once more for each key press.
 */
export const useWindowing = (body: RefObject<HTMLElement | null>, layout: Layout) => {
  const area = useScrollArea();
  const view = useRef<View | undefined>(undefined);
  const tell = useRef<() => void>(undefined);

  const subscribe = useCallback(
    (listener: () => void) => {
      const element = area.current;
      if (!element) return () => undefined;
      const look = () => {
        if (body.current) view.current = viewOf(element, body.current);
        listener();
      };
      look();
      tell.current = listener;
      element.addEventListener('scroll', look, { passive: true });
      // The content's size tells of what stands above the list, too.
      const resize = new ResizeObserver(look);
      for (const watched of [element, ...element.children]) resize.observe(watched);
      return () => {
        element.removeEventListener('scroll', look);
        resize.disconnect();
      };
    },
    [area, body],
  );
  const snapshot = () => (view.current ? rangeIn(layout, view.current) : AT_FIRST);
  const [from = 0, to = 0] = useSyncExternalStore(subscribe, snapshot).split(' ').map(Number);

  const reveal = useCallback(
    (top: number, height: number) => {
      if (!area.current || !view.current) return;
      const at = top - view.current.top;
      // A row is shown with a neighbour, so that one sees where it goes on.
      const over = Math.min(at - height, 0) || Math.max(at + 2 * height - view.current.height, 0);
      if (over === 0) return;
      // The rows are drawn first and the area is scrolled then, so that the browser lays the page out once.
      view.current = { ...view.current, top: view.current.top + over };
      tell.current?.();
      queueMicrotask(() => area.current?.scrollBy(0, over));
    },
    [area],
  );
  return { from, to, reveal };
};
