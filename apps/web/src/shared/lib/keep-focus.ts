import { afterPaint } from './after-paint.ts';

/** Nothing that one types into: the next key may be meant as a command. */
const CONTROLS = 'a[href], button, summary, [tabindex="0"]';

const takesFocus = (element: HTMLElement): boolean =>
  element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility();

/** The first place in it where the Tab key would stop. */
const firstStop = (within: Element | undefined): HTMLElement | undefined => {
  if (!(within instanceof HTMLElement)) return undefined;
  if (within.matches(CONTROLS) && takesFocus(within)) return within;
  return [...within.querySelectorAll<HTMLElement>(CONTROLS)].find(takesFocus);
};

/** Where something stands: what is around it, and the how manieth it is there. */
interface Place {
  readonly element: Element;
  readonly at: number;
}

const placesOf = (target: Element): Place[] => {
  const places: Place[] = [];
  for (let element: Element | null = target; element !== null; element = element.parentElement) {
    places.push({
      element,
      at: element.parentElement ? [...element.parentElement.children].indexOf(element) : 0,
    });
  }
  return places;
};

/** What took the place of the one that went: what stands there now, else what stands before it. */
const heirIn = (parent: Element, at: number): HTMLElement | undefined => {
  const before = [...parent.children].slice(0, at).toReversed();
  for (const sibling of [...[...parent.children].slice(at), ...before]) {
    const stop = firstStop(sibling);
    if (stop) return stop;
  }
  return parent instanceof HTMLElement && parent.matches('[tabindex]') ? parent : undefined;
};

const find = (selectors: string): HTMLElement | null => document.querySelector<HTMLElement>(selectors);

/** Where one goes on when nothing near is left: the dialog that is open, the list of the page, its name. */
const somewhere = (): HTMLElement | null =>
  find('dialog[open]') ?? find('main [data-takes-focus]') ?? find('main h1') ?? find('main');

/** What stands in a row of its like: another one takes its place. */
const IN_A_ROW = 'li, tr, button, a';

/** As near to where the focus was as there is something that takes it. */
const nearest = (places: readonly Place[]): HTMLElement | null => {
  const list = places.find(({ element }) => element.isConnected && element.matches('[data-takes-focus]'));
  if (list) return list.element as HTMLElement;
  const at = places.findIndex((_, i) => places[i + 1]?.element.isConnected);
  const [gone, parent] = [places[at], places[at + 1]];
  const heir = gone?.element.matches(IN_A_ROW) && parent ? heirIn(parent.element, gone.at) : undefined;
  return heir ?? somewhere();
};

/** Nothing has the focus, or what has it is about to lose it, because it cannot be used any more. */
const isNowhere = (): boolean =>
  document.activeElement === document.body || (document.activeElement?.matches(':disabled') ?? true);

/**
 * Puts the focus where it was as nearly as may be when what held it has gone, or cannot be used any more: a row that is
 * done, a button that asked a question. Without it the next key would go nowhere, and a screen reader begin anew.
 */
export const keepFocus = (): (() => void) => {
  let places: readonly Place[] = [];
  let looking = false;
  const forget = (): void => {
    places = [];
  };
  const onFocus = ({ target }: FocusEvent): void => {
    if (target instanceof Element) places = placesOf(target);
  };
  const look = async (): Promise<void> => {
    // Whoever took it away may know better where it belongs.
    await afterPaint();
    looking = false;
    if (isNowhere() && places.length > 0) nearest(places)?.focus({ preventScroll: true });
  };
  const observer = new MutationObserver(() => {
    if (looking || places.length === 0 || !isNowhere()) return;
    looking = true;
    void look();
  });
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
  addEventListener('focusin', onFocus);
  // A press on what takes no focus leaves it nowhere, and that is meant.
  addEventListener('pointerdown', forget, true);
  return () => {
    observer.disconnect();
    removeEventListener('focusin', onFocus);
    removeEventListener('pointerdown', forget, true);
  };
};
