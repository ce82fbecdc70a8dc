import {
  type ComponentProps,
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
} from 'react';
import { type OverlayPlace, overlayPlace } from './overlay-place.ts';

interface FloatingProps extends Omit<ComponentProps<'div'>, 'popover' | 'ref'>, Partial<OverlayPlace> {
  readonly anchor: RefObject<Element | null>;
  /** `auto` closes by Escape and by a press outside; `manual` only by its owner. */
  readonly mode: 'auto' | 'manual';
  readonly onClose?: () => void;
  /** As wide as the anchor, at least. */
  readonly fitAnchor?: boolean;
  /** Selects what in it takes the focus as it appears. */
  readonly focusOn?: string;
}

const moveTo = (panel: HTMLElement, anchor: Element, place: OverlayPlace, fitAnchor: boolean): void => {
  const box = anchor.getBoundingClientRect();
  if (panel.style.maxHeight !== '') panel.style.maxHeight = '';
  if (fitAnchor) panel.style.width = `${Math.max(box.width, 224)}px`;
  const size = panel.getBoundingClientRect();
  const { left, top, maxHeight } = overlayPlace(box, size, { width: innerWidth, height: innerHeight }, place);
  Object.assign(panel.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` });
};

/**
 * Something drawn over the page beside its anchor, while it is mounted. It lies in the browser's top layer, so nothing
 * cuts it off, and stays in the document where it is used, so that focus order, dialogs and landmarks hold.
 */
export const Floating = ({
  anchor,
  mode,
  onClose,
  side = 'bottom',
  align = 'start',
  fitAnchor = false,
  focusOn,
  ...rest
}: FloatingProps) => {
  const panel = useRef<HTMLDivElement>(null);
  const place = useEffectEvent(() => {
    if (panel.current && anchor.current) moveTo(panel.current, anchor.current, { side, align }, fitAnchor);
  });
  useLayoutEffect(() => {
    const element = panel.current;
    const before = document.activeElement;
    element?.showPopover();
    // Before it is placed: the browser then lays it out once and not again for the focus.
    if (focusOn) element?.querySelector<HTMLElement>(focusOn)?.focus({ preventScroll: true });
    return () => {
      // Being taken off the page closes it; to close it by its own method first costs several milliseconds more.
      const hasFocus = element?.contains(document.activeElement) ?? false;
      if (hasFocus && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [focusOn]);
  // Its content may have changed size with any drawing.
  useLayoutEffect(() => place());
  useEffect(() => {
    const follow = () => place();
    addEventListener('scroll', follow, true);
    addEventListener('resize', follow);
    return () => {
      removeEventListener('scroll', follow, true);
      removeEventListener('resize', follow);
    };
  }, []);
  return (
    <div
      {...rest}
      ref={panel}
      popover={mode}
      onToggle={(event) => {
        if (event.newState === 'closed') onClose?.();
      }}
    />
  );
};

/** The look of what lies over the page. */
export const FLOATING_CARD =
  'fixed inset-auto m-0 overflow-y-auto overscroll-contain rounded-md border border-line bg-surface text-ink shadow-card outline-none';
