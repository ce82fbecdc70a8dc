import { type PointerEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { DAY_MINUTES } from './calendar-days.ts';

const SNAP_MINUTES = 15;
/** Less is a click. */
const STARTS_PX = 4;

export interface Drag {
  readonly id: string;
  readonly how: 'move' | 'end';
  readonly days: number;
  readonly minutes: number;
}

interface Held {
  readonly id: string;
  readonly how: Drag['how'];
  readonly x: number;
  readonly y: number;
  readonly column: number;
  readonly perMinute: number;
}

const snapped = (minutes: number): number => Math.round(minutes / SNAP_MINUTES) * SNAP_MINUTES;

/** Moving something by the pointer in steps of a quarter of an hour and of a day. Escape gives it up. */
export const useCalendarDrag = (onDrop: (drag: Drag) => void) => {
  const held = useRef<Held | null>(null);
  const dragged = useRef<Drag | null>(null);
  const moved = useRef(false);
  const [drag, setDrag] = useState<Drag | null>(null);
  const end = () => {
    held.current = null;
    dragged.current = null;
    setDrag(null);
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // It closes nothing besides.
    event.preventDefault();
    event.stopPropagation();
    end();
  });
  const isDragging = drag !== null;
  useEffect(() => {
    if (!isDragging) return undefined;
    const listener = (event: KeyboardEvent) => onKey(event);
    addEventListener('keydown', listener, true);
    return () => removeEventListener('keydown', listener, true);
  }, [isDragging]);
  /** `selected`: a finger moves what it has chosen before; over anything else it scrolls. */
  const start = (id: string, how: Drag['how'], selected: boolean) => (event: PointerEvent<HTMLElement>) => {
    moved.current = false;
    const column = event.currentTarget.closest('[data-column]')?.getBoundingClientRect();
    if (event.button !== 0 || (event.pointerType === 'touch' && !selected) || !column) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = {
      id,
      how,
      x: event.clientX,
      y: event.clientY,
      column: column.width,
      perMinute: column.height / DAY_MINUTES,
    };
  };
  const move = ({ clientX, clientY }: PointerEvent) => {
    const by = held.current;
    if (!by) return;
    const [x, y] = [clientX - by.x, clientY - by.y];
    if (!moved.current && Math.hypot(x, y) < STARTS_PX) return;
    moved.current = true;
    const days = by.how === 'move' ? Math.round(x / by.column) : 0;
    dragged.current = { id: by.id, how: by.how, days, minutes: snapped(y / by.perMinute) };
    setDrag(dragged.current);
  };
  const drop = () => {
    const done = dragged.current;
    end();
    if (done && (done.days !== 0 || done.minutes !== 0)) onDrop(done);
  };
  /** Whether the click that comes now is the end of a movement. */
  const wasMoved = () => moved.current;
  return { drag, start, move, drop, cancel: end, wasMoved };
};

export type CalendarDrag = ReturnType<typeof useCalendarDrag>;
