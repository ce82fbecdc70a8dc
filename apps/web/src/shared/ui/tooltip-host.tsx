import { useEffect, useLayoutEffect, useRef } from 'react';
import { Kbd } from './kbd.tsx';
import { overlayPlace } from './overlay-place.ts';
import { hideTooltip, useTooltipStore } from './tooltip.state.ts';

const place = (tip: HTMLElement, target: Element): void => {
  const view = { width: innerWidth, height: innerHeight };
  const at = overlayPlace(target.getBoundingClientRect(), tip.getBoundingClientRect(), view, {
    side: 'bottom',
    align: 'middle',
  });
  Object.assign(tip.style, { left: `${at.left}px`, top: `${at.top}px` });
};

/** Where tooltips appear; once in the app. The text is the control's accessible name already, so it is not read twice. */
export const TooltipHost = () => {
  const shown = useTooltipStore((state) => state.shown);
  const tip = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!shown || !tip.current) return;
    // In the top layer, so that it is seen over dialogs as well.
    tip.current.showPopover();
    place(tip.current, shown.target);
  }, [shown]);
  useEffect(() => {
    if (!shown) return undefined;
    addEventListener('keydown', hideTooltip);
    addEventListener('scroll', hideTooltip, true);
    return () => {
      removeEventListener('keydown', hideTooltip);
      removeEventListener('scroll', hideTooltip, true);
    };
  }, [shown]);
  if (!shown) return null;
  return (
    <div
      ref={tip}
      aria-hidden
      popover="manual"
      className="pointer-events-none fixed inset-auto m-0 flex items-center gap-2 rounded-sm bg-ink px-2 py-1 text-sm text-paper shadow-card animate-[fade-in_100ms]"
    >
      {shown.text}
      {shown.keys && <Kbd keys={shown.keys} />}
    </div>
  );
};
