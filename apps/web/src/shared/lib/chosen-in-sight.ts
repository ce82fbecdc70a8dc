import { type RefObject, useEffect, useRef } from 'react';
import { afterPaint } from './after-paint.ts';

/** Moves a strip so far that one of its parts is in the middle, where it is not wholly in sight. */
const bringInSight = (strip: HTMLElement, part: HTMLElement): void => {
  const start = part.offsetLeft - strip.offsetLeft;
  const isInSight =
    start >= strip.scrollLeft && start + part.offsetWidth <= strip.scrollLeft + strip.clientWidth;
  if (!isInSight) strip.scrollTo({ left: start - (strip.clientWidth - part.offsetWidth) / 2 });
};

/**
 * Where it is narrow a strip of tabs or chips scrolls: what is chosen is in sight. The first one is from the start, and
 * to measure before the page is painted would make the browser lay it out once more.
 */
export const useChosenInSight = (list: RefObject<HTMLElement | null>, chosen: number): void => {
  const moved = useRef(false);
  useEffect(() => {
    if (chosen < 0 || (chosen === 0 && !moved.current)) return;
    moved.current = true;
    let isOver = false;
    void afterPaint().then(() => {
      const strip = list.current;
      const part = strip?.children[chosen];
      if (!isOver && strip && part instanceof HTMLElement) bringInSight(strip, part);
    });
    return () => {
      isOver = true;
    };
  }, [list, chosen]);
};
