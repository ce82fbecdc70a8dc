import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { readStored, writeStored } from '../lib/storage.ts';

const KEY = 'daybook.panel-width';
const NARROWEST = 340;
const USUAL = 430;
const STEP = 24;

/** Never so wide that the list beside it has no room. */
const widest = (): number => Math.max(NARROWEST, Math.min(760, innerWidth - 640));

const clamp = (width: number): number => Math.round(Math.max(NARROWEST, Math.min(width, widest())));

const readWidth = (): number => clamp(Number(readStored(KEY)) || USUAL);

/** How wide the panel beside a list is: pulled by its edge or by the arrow keys, kept in this browser. */
export const usePanelWidth = () => {
  const [width, setWidth] = useState(readWidth);
  const keep = (next: number) => {
    setWidth(clamp(next));
    writeStored(KEY, String(clamp(next)));
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) keep(innerWidth - event.clientX);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    keep(width + by);
  };
  const edge = {
    role: 'separator',
    tabIndex: 0,
    'aria-orientation': 'vertical',
    'aria-label': 'Width of the panel',
    'aria-valuenow': width,
    'aria-valuemin': NARROWEST,
    'aria-valuemax': widest(),
    onPointerDown,
    onPointerMove,
    onKeyDown,
    onDoubleClick: () => keep(USUAL),
  } as const;
  return { width, edge };
};
