import type { FocusEvent, PointerEvent } from 'react';
import { create } from 'zustand';

interface Shown {
  readonly target: Element;
  readonly text: string;
  readonly keys?: string;
}

export const useTooltipStore = create<{ readonly shown: Shown | undefined }>()(() => ({ shown: undefined }));

const DELAY_MS = 500;
/** Going along a row of buttons shows the next one's at once. */
const WARM_MS = 300;
let timer: ReturnType<typeof setTimeout> | undefined;
let hiddenAt = Number.NEGATIVE_INFINITY;

export const hideTooltip = (): void => {
  clearTimeout(timer);
  if (!useTooltipStore.getState().shown) return;
  hiddenAt = performance.now();
  useTooltipStore.setState({ shown: undefined });
};

const show = (shown: Shown, delay: number): void => {
  clearTimeout(timer);
  timer = setTimeout(
    () => useTooltipStore.setState({ shown }),
    performance.now() - hiddenAt < WARM_MS ? 0 : delay,
  );
};

/** Handlers that show `text` over the element they are spread on: after a moment of hovering, or at once for the keyboard. */
export const tooltipHandlers = (text: string, keys?: string) => {
  const of = (target: Element): Shown => ({ target, text, ...(keys && { keys }) });
  return {
    onPointerEnter: (event: PointerEvent) => {
      if (event.pointerType === 'mouse') show(of(event.currentTarget), DELAY_MS);
    },
    onPointerLeave: hideTooltip,
    onPointerDown: hideTooltip,
    onFocus: (event: FocusEvent) => {
      if (event.currentTarget.matches(':focus-visible')) show(of(event.currentTarget), DELAY_MS);
    },
    onBlur: hideTooltip,
  };
};
