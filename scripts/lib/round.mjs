import { readManifest } from './manifest.mjs';

/** @typedef {import('./manifest.mjs').Chunk} Chunk */

/**
 * Files that need each other before they can start. Which starts first then depends on which page is opened first, and
 * what it takes from the other is not there yet: an icon is undefined, and the page that draws it breaks.
 * @param {Readonly<Record<string, Chunk>>} chunks
 * @returns {readonly string[] | undefined} the files of one round, in order; undefined where there is none
 */
export function roundIn(chunks) {
  /** @type {Set<string>} */
  const clear = new Set();
  /** @type {(key: string, above: readonly string[]) => readonly string[] | undefined} */
  const follow = (key, above) => {
    if (above.includes(key)) return above.slice(above.indexOf(key));
    if (clear.has(key)) return undefined;
    for (const next of chunks[key]?.imports ?? []) {
      const round = follow(next, [...above, key]);
      if (round) return round;
    }
    clear.add(key);
    return undefined;
  };
  for (const key of Object.keys(chunks)) {
    const round = follow(key, []);
    if (round) return round.map((each) => chunks[each]?.file ?? each);
  }
  return undefined;
}

/**
 * What is wrong with the order in which the built files start; undefined where each has what it needs.
 * @param {string} dist the folder of the built web app
 * @returns {string | undefined}
 */
export function startsInNoOrder(dist) {
  const round = roundIn(readManifest(dist));
  return (
    round &&
    `These built files need each other before they can start: ${round.join(', ')}. See the groups of vite.config.ts.`
  );
}
