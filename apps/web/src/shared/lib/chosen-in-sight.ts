import { type RefObject, useEffect, useRef } from 'react';

/** Moves a strip so far that one of its parts is in the middle, where it is not wholly in sight. */
const bringInSight = (strip: HTMLElement, part: HTMLElement): void => {
  const start = part.offsetLeft - strip.offsetLeft;
  const isInSight =
    start >= strip.scrollLeft && start + part.offsetWidth <= strip.scrollLeft + strip.clientWidth;
  if (!isInSight) strip.scrollTo({ left: start - (strip.clientWidth - part.offsetWidth) / 2 });
};

/**
 * Where it is narrow a strip of tabs or chips scrolls: what is chosen is in sight, also once counts and what stands
 * beside the strip have come, until somebody moves it. The first one is from the start. An observer looks when the page
 * has been laid out anyway.
 */
export const useChosenInSight = (list: RefObject<HTMLElement | null>, chosen: number): void => {
  const moved = useRef(false);
  useEffect(() => {
    const strip = list.current;
    const part = strip?.children[chosen];
    if (!(strip && part instanceof HTMLElement) || (chosen === 0 && !moved.current)) return;
    moved.current = true;
    const watch = new ResizeObserver(() => bringInSight(strip, part));
    watch.observe(strip);
    for (const one of strip.children) watch.observe(one);
    const leave = (): void => watch.disconnect();
    strip.addEventListener('pointerdown', leave);
    strip.addEventListener('wheel', leave, { passive: true });
    return () => {
      leave();
      strip.removeEventListener('pointerdown', leave);
      strip.removeEventListener('wheel', leave);
    };
  }, [list, chosen]);
};
