import { useEffect, useLayoutEffect, useRef } from 'react';
import { Kbd } from './kbd.tsx';
import { hideTooltip, useTooltipStore } from './tooltip.state.ts';

const GAP = 6;
const EDGE = 8;

const place = (tip: HTMLElement, target: Element): void => {
  const anchor = target.getBoundingClientRect();
  const { width, height } = tip.getBoundingClientRect();
  const below = anchor.bottom + GAP + height < innerHeight;
  const left = anchor.left + anchor.width / 2 - width / 2;
  tip.style.left = `${Math.round(Math.max(EDGE, Math.min(left, innerWidth - width - EDGE)))}px`;
  tip.style.top = `${Math.round(below ? anchor.bottom + GAP : anchor.top - GAP - height)}px`;
};

/** Where tooltips appear; once in the app. The text is the control's accessible name already, so it is not read twice. */
export const TooltipHost = () => {
  const shown = useTooltipStore((state) => state.shown);
  const tip = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (shown && tip.current) place(tip.current, shown.target);
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
      className="pointer-events-none fixed z-50 flex items-center gap-2 rounded-sm bg-ink px-2 py-1 text-sm text-paper shadow-card animate-[fade-in_100ms]"
    >
      {shown.text}
      {shown.keys && <Kbd keys={shown.keys} />}
    </div>
  );
};
