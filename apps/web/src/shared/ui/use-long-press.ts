import { type PointerEvent, useRef } from 'react';

const HELD_MS = 500;

/** A finger that moves further than this scrolls. Pixels. */
const STILL = 10;

interface Held {
  readonly timer: ReturnType<typeof setTimeout>;
  readonly x: number;
  readonly y: number;
}

/**
 * A finger that stays on something, which does what a press of the mouse's other button might. Spread the handlers on
 * it; the click that follows is not meant when `wasHeld` says so.
 */
export const useLongPress = (onHeld: (() => void) | undefined) => {
  const held = useRef<Held | null>(null);
  const done = useRef(false);
  const stop = () => {
    if (held.current) clearTimeout(held.current.timer);
    held.current = null;
  };
  const onPointerDown = ({ pointerType, clientX, clientY }: PointerEvent) => {
    done.current = false;
    if (onHeld === undefined || pointerType !== 'touch') return;
    stop();
    const timer = setTimeout(() => {
      held.current = null;
      done.current = true;
      onHeld();
    }, HELD_MS);
    held.current = { timer, x: clientX, y: clientY };
  };
  const onPointerMove = ({ clientX, clientY }: PointerEvent) => {
    if (held.current && Math.hypot(clientX - held.current.x, clientY - held.current.y) > STILL) stop();
  };
  return {
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp: stop,
      onPointerCancel: stop,
    },
    /** Whether the press that is ending was a long one; asked once. */
    wasHeld: (): boolean => {
      const was = done.current;
      done.current = false;
      return was;
    },
  };
};
