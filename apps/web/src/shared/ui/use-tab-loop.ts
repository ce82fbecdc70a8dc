import { type RefObject, useEffect } from 'react';

const STOPS =
  'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex], [contenteditable="true"]';

const isStop = (element: HTMLElement): boolean =>
  element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility();

/** The Tab key goes round within it: behind the last control comes the first, not the browser's own. */
export const useTabLoop = (around: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const element = around.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Tab' || event.defaultPrevented || !element) return;
      const stops = [...element.querySelectorAll<HTMLElement>(STOPS)].filter(isStop);
      const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
      const leaves =
        document.activeElement === from || (event.shiftKey && document.activeElement === element);
      if (!leaves || !to) return;
      event.preventDefault();
      to.focus();
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, [around]);
};
