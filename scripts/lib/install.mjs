import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { locked } from './lock.mjs';
import { checkNodeRuns, projectNode, refuseUnsuitableNode } from './node.mjs';
import { inRoot, ROOT } from './paths.mjs';
import { run } from './run.mjs';
import { Stop, say } from './say.mjs';
import { digestOf, forgetStamp, readStamp, writeStamp } from './stamp.mjs';

/** Folders of the workspace, each with a package.json: found, so that a new one needs no entry here. */
const packageFiles = () =>
  ['apps', 'packages', '.']
    .flatMap((folder) =>
      readdirSync(inRoot(folder), { withFileTypes: true }).map((entry) => `${folder}/${entry.name}`),
    )
    .map((folder) => `${folder}/package.json`)
    .filter((name) => existsSync(inRoot(name)));

const inputs = () => ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', ...packageFiles()];

/** @type {() => string} */
const packageManager = () => JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).packageManager;

const isInstalled = (/** @type {string} */ digest) =>
  readStamp('install') === digest && existsSync(inRoot('node_modules', '.modules.yaml'));

async function install() {
  say('Installing packages. The first time takes about a minute.');
  // CI: pnpm must not stop to ask whether it may replace a folder.
  const { code, output } = await run('npx', ['-y', packageManager(), 'install', '--frozen-lockfile'], {
    cwd: ROOT,
    env: { ...process.env, CI: 'true' },
  });
  if (code !== 0)
    throw new Stop(`${output.trim()}\n\nThe packages could not be installed; the lines above say why.`);
}

/**
 * Installs the packages where the lockfile or a package.json differs from the last time.
 * @returns {Promise<string>} the Node to run everything else with
 */
export async function ensureInstalled() {
  refuseUnsuitableNode();
  const digestNow = () => digestOf(inputs(), [process.platform, process.arch]);
  if (!isInstalled(digestNow()))
    await locked('prepare', async () => {
      const digest = digestNow();
      if (isInstalled(digest)) return;
      forgetStamp('install');
      await install();
      checkNodeRuns(projectNode());
      writeStamp('install', digest);
    });
  return projectNode();
}
