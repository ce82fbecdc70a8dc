/** `npm run dev`: the server from its sources, restarted on change, behind vite. Nothing is built. */
import { spawn } from 'node:child_process';
import { onEnd } from './lib/ending.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { withNodeFirst } from './lib/node.mjs';
import { inRoot, ROOT } from './lib/paths.mjs';
import { runMain } from './lib/say.mjs';

/** Where vite serves; it passes /api on to the server's usual port. */
const WEB = 'http://127.0.0.1:5173';

await runMain(async () => {
  const node = await ensureInstalled();
  const env = { BASE_URL: WEB, ...withNodeFirst(node) };
  const server = [
    node,
    '--watch',
    '--watch-preserve-output',
    'apps/bff/src/main.ts',
    ...process.argv.slice(2),
  ];
  const web = [
    node,
    'node_modules/vite/bin/vite.js',
    '--host',
    '127.0.0.1',
    '--strictPort',
    '--clearScreen',
    'false',
  ];
  const commands = [
    { command: server, cwd: ROOT },
    { command: web, cwd: inRoot('apps/web') },
  ];
  for (const { command, cwd } of commands) {
    const [program = node, ...args] = command;
    const child = spawn(program, args, { cwd, env, stdio: 'inherit' });
    onEnd(() => child.kill('SIGTERM'));
    child.on('exit', (code) => process.exit(code ?? 1));
  }
});
