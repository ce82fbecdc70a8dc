import { existsSync } from 'node:fs';
import { compressBeside } from './compress.mjs';
import { locked } from './lock.mjs';
import { withNodeFirst } from './node.mjs';
import { inRoot } from './paths.mjs';
import { run } from './run.mjs';
import { Stop, say } from './say.mjs';
import { digestOf, forgetStamp, readStamp, writeStamp } from './stamp.mjs';

/**
 * @typedef {object} Part
 * @property {'server' | 'web'} name
 * @property {string} folder
 * @property {readonly string[]} tool program and arguments for Node, from the folder
 * @property {string} result a file that a finished build has
 * @property {string} [sent] a folder whose files are sent to browsers
 */

/** @type {readonly Part[]} */
const PARTS = [
  {
    name: 'server',
    folder: 'apps/bff',
    tool: ['node_modules/rolldown/bin/cli.mjs', '--config', 'rolldown.config.ts'],
    result: 'apps/bff/dist/main.js',
  },
  {
    name: 'web',
    folder: 'apps/web',
    tool: ['node_modules/vite/bin/vite.js', 'build'],
    result: 'apps/web/dist/index.html',
    sent: 'apps/web/dist',
  },
];

/** @type {(part: Part) => string} */
const digest = ({ folder }) =>
  digestOf([
    folder,
    'packages/shared/src',
    'packages/shared/package.json',
    'pnpm-lock.yaml',
    'tsconfig.base.json',
  ]);

/** @type {(part: Part) => boolean} */
const isBuilt = (part) => existsSync(inRoot(part.result)) && readStamp(`build-${part.name}`) === digest(part);

/** @type {(part: Part, node: string) => Promise<void>} */
async function build(part, node) {
  const stamp = digest(part);
  forgetStamp(`build-${part.name}`);
  const { code, output } = await run(node, part.tool, { cwd: inRoot(part.folder), env: withNodeFirst(node) });
  if (code !== 0)
    throw new Stop(`${output.trim()}\n\nThe ${part.name} could not be built; the lines above say why.`);
  if (part.sent !== undefined) await compressBeside(inRoot(part.sent));
  writeStamp(`build-${part.name}`, stamp);
}

/**
 * Builds the server and the web app, each where its sources differ from the last time.
 * @param {string} node
 * @param {Part['name']} [only] one of them, where the other is not needed
 */
export async function ensureBuilt(node, only) {
  const wanted = PARTS.filter(({ name }) => only === undefined || name === only);
  if (wanted.every(isBuilt)) return;
  await locked('prepare', async () => {
    const stale = wanted.filter((part) => !isBuilt(part));
    if (stale.length > 0) say('Building.');
    const results = await Promise.allSettled(stale.map((part) => build(part, node)));
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
  });
}
