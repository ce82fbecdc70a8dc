import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { run } from '../lib/run.mjs';
import { Stop, say } from '../lib/say.mjs';

/** @type {(file: string) => boolean} */
const isExecutable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** @type {(name: string) => string | undefined} */
const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find(isExecutable);

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const CHROMIUM_PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Chromium without any windows: the same pages for half the work. */
const SHELL_NAMES = ['chromium-headless-shell', 'chrome-headless-shell'];

/** @returns {string | undefined} */
const findShell = () =>
  [process.env.CHROMIUM_SHELL, ...SHELL_NAMES.map(onPath)].find((file) => file && isExecutable(file));

/** @returns {string | undefined} */
const findChromium = () =>
  [process.env.CHROMIUM, ...CHROMIUM_NAMES.map(onPath), ...CHROMIUM_PLACES].find(
    (file) => file && isExecutable(file),
  );

/** @type {(folder: string) => string[]} */
const versionFolders = (folder) => {
  if (!existsSync(folder)) return [];
  const numbered = readdirSync(folder).filter((name) => /\d/.test(name));
  numbered.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  return numbered.map((name) => path.join(folder, name, 'bin'));
};

/** The folder with initdb and postgres in it; Debian keeps it off the PATH. @returns {string | undefined} */
const findPostgres = () => {
  const initdb = onPath('initdb');
  const places = [
    ...(initdb ? [path.dirname(initdb)] : []),
    ...versionFolders('/usr/lib/postgresql'),
    '/usr/pgsql/bin',
    ...versionFolders('/opt/homebrew/opt'),
  ];
  return places.find((folder) =>
    ['initdb', 'postgres'].every((name) => isExecutable(path.join(folder, name))),
  );
};

/** The command that lets us install packages, if we may without asking. @returns {string[] | undefined} */
function aptGet() {
  if (!onPath('apt-get')) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  if (onPath('sudo') && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0)
    return ['sudo', '-n', 'apt-get'];
  return undefined;
}

/** @type {(what: string, names: string) => Stop} */
const missing = (what, names) =>
  new Stop(
    `Tests and measurements need ${what}, which is not on this machine and cannot be installed by this user. Install it, for instance with:\n\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}\n`,
  );

/** @type {(what: string, names: string[]) => Promise<void>} */
async function installPackages(what, names) {
  const apt = aptGet();
  if (!apt) throw missing(what, names.join(' '));
  say(`Installing ${what} with apt-get.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const [program = '', ...first] = apt;
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...names]]) {
    const { code, output } = await run(program, [...first, ...args], { env });
    if (code !== 0) throw new Stop(`${output.trim()}\n\n${missing(what, names.join(' ')).message}`);
  }
}

/** Not every system has it as a package: then all is done by the whole browser, which only takes longer. */
async function tryToInstallShell() {
  try {
    await installPackages('Chromium without windows', ['chromium', 'chromium-headless-shell']);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say('There is none, so the whole Chromium is used.');
  }
}

/**
 * Finds what the tests need beside packages from the registry, installing it where that is allowed.
 * @param {{ chromium: boolean, shell?: boolean, postgres: boolean }} needs `shell`: where it is to be had
 * @returns {Promise<{ chromium: string, shell: string, postgresBin: string }>} empty where not needed
 */
export async function ensureSystem(needs) {
  const lacksChromium = needs.chromium && !findChromium();
  const lacksPostgres = needs.postgres && !findPostgres();
  if (lacksChromium) await installPackages('Chromium', ['chromium']);
  if (lacksPostgres) await installPackages('a PostgreSQL server', ['postgresql']);
  if (needs.shell && !findShell() && aptGet()) await tryToInstallShell();
  const chromium = needs.chromium ? findChromium() : '';
  const postgresBin = needs.postgres ? findPostgres() : '';
  if (chromium === undefined) throw missing('Chromium', 'chromium');
  if (postgresBin === undefined) throw missing('a PostgreSQL server', 'postgresql');
  return { chromium, shell: needs.shell ? (findShell() ?? '') : '', postgresBin };
}
