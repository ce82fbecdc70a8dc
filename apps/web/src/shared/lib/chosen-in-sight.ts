import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Where it is narrow a strip of tabs or chips scrolls: what is chosen is in sight. The first one is from the start, and
 * to measure would make the browser lay the page out once more.
 */
export const useChosenInSight = (list: RefObject<HTMLElement | null>, chosen: number): void => {
  const moved = useRef(false);
  useLayoutEffect(() => {
    const strip = list.current;
    const one = strip?.children[chosen];
    if (!strip || !(one instanceof HTMLElement) || (chosen === 0 && !moved.current)) return;
    moved.current = true;
    const start = one.offsetLeft - strip.offsetLeft;
    const end = start + one.offsetWidth;
    if (end > strip.scrollLeft + strip.clientWidth) strip.scrollTo({ left: end - strip.clientWidth });
    else if (start < strip.scrollLeft) strip.scrollTo({ left: start });
  }, [list, chosen]);
};
