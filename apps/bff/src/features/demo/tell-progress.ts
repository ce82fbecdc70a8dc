const STEP = 0.25;

/** Turns progress from 0 to 1 into a few lines for whoever waits at the terminal. */
export const progressLines = (write: (line: string) => void): ((progress: number) => void) => {
  let next = 0;
  return (progress) => {
    if (progress < next) return;
    write(`Adding demo data: ${Math.floor(progress * 100)} %\n`);
    next = Math.floor(progress / STEP) * STEP + STEP;
  };
};
