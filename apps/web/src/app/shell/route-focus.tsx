import { useEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';
import { usePageName } from '../../shared/lib/title.state.ts';
import { hideOverlay } from './overlays.state.ts';

/** Where the focus belongs on a page one has come to: the list one comes back to, else the page's name. */
const placeOf = (main: HTMLElement, back: boolean): HTMLElement =>
  (back && main.querySelector<HTMLElement>('[data-takes-focus]')) || main.querySelector('h1') || main;

/**
 * At the start and after a navigation: moves the focus into the page, unless the page has taken it already, and has its
 * name read out. Going back closes what lay over the page before.
 */
export const RouteFocus = () => {
  const { pathname } = useLocation();
  const back = useNavigationType() === NavigationType.Pop;
  const page = usePageName();
  const shown = useRef('');
  useEffect(() => {
    if (shown.current === pathname) return;
    // What lies over a page belongs to it: going back takes it away as well. What was opened while a link was followed
    // stays, with what is typed in it; a link in it closes it itself.
    if (back && shown.current !== '') hideOverlay();
    shown.current = pathname;
    const main = document.querySelector('main');
    if (main && !main.contains(document.activeElement)) placeOf(main, back).focus({ preventScroll: true });
  }, [pathname, back]);
  return (
    <div aria-live="polite" aria-atomic="true" className="sr-only">
      {page}
    </div>
  );
};
