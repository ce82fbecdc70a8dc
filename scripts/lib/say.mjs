/** One sentence of progress. @param {string} sentence */
export const say = (sentence) => process.stderr.write(`${sentence}\n`);

/** An end that needs no stack trace: the sentence says what is wrong and what to do. */
export class Stop extends Error {}

/**
 * Runs a script's main function; a `Stop` becomes its sentence and exit code 1.
 * @param {() => Promise<void>} main
 */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
