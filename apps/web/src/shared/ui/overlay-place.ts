export interface OverlayPlace {
  readonly side: 'bottom' | 'top';
  readonly align: 'start' | 'end' | 'middle';
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP = 4;
const EDGE = 8;

/**
 * Where an overlay goes beside its anchor, in pixels of the window: on the wanted side if there is room or more room
 * than on the other, never out of the window, and no higher than what is left.
 */
export const overlayPlace = (anchor: Box, overlay: Size, view: Size, { side, align }: OverlayPlace) => {
  const below = view.height - anchor.bottom - GAP - EDGE;
  const above = anchor.top - GAP - EDGE;
  const wanted = side === 'bottom' ? below : above;
  const other = side === 'bottom' ? above : below;
  const goesBelow = (side === 'bottom') === (overlay.height <= wanted || wanted >= other);
  const room = goesBelow ? below : above;
  const height = Math.min(overlay.height, room);
  const starts = {
    start: anchor.left,
    end: anchor.right - overlay.width,
    middle: anchor.left + anchor.width / 2 - overlay.width / 2,
  };
  return {
    left: Math.round(Math.max(EDGE, Math.min(starts[align], view.width - overlay.width - EDGE))),
    top: Math.round(goesBelow ? anchor.bottom + GAP : anchor.top - GAP - height),
    maxHeight: Math.floor(room),
  };
};
