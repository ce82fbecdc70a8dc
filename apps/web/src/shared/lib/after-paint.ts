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

/** What comes before a paint only when it comes first: the next press, and going away. */
const PRESSES = ['keydown', 'pointerdown', 'pagehide'] as const;

/** Does it once what was done is on the screen, but before anything else is pressed, and before the page goes. */
export const onceSeen = (run: () => void): void => {
  let isDone = false;
  const go = () => {
    if (isDone) return;
    isDone = true;
    for (const name of PRESSES) window.removeEventListener(name, go, true);
    run();
  };
  for (const name of PRESSES) window.addEventListener(name, go, true);
  void afterPaint().then(go);
};
