/** Frames are painted in the background: what comes at once after one would still hold it up. */
const FRAME_MS = 16;

/** Once what was done is on the screen; soon also where nothing is drawn, as in a window behind others. */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(resolve, 250);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve, FRAME_MS);
    });
  });
