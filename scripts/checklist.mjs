/**
 * `npm run checklist`: which required behaviours the last `npm test` showed, by the ids in the names of its tests.
 * Only tests count that act through the interface or the API.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MEMORY } from './lib/paths.mjs';
import { runMain, Stop } from './lib/say.mjs';
import { passedByVitest, passedInBrowser, shownBy } from './test/shown.mjs';

/** @type {(name: string) => any} */
const report = (name) => {
  const file = path.join(MEMORY, 'reports', `${name}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
};

await runMain(async () => {
  const unit = [report('bff'), report('bff-postgres')].filter(Boolean);
  const journeys = [report('journeys')].filter(Boolean);
  if (unit.length + journeys.length === 0) throw new Stop('There are no results yet: run npm test first.');
  const shown = shownBy([...unit.flatMap(passedByVitest), ...journeys.flatMap(passedInBrowser)]);
  for (const [id, names] of shown) process.stdout.write(`${id.padEnd(6)} ${[...names].join('\n       ')}\n`);
  process.stdout.write(`\n${shown.size} shown\n`);
});
