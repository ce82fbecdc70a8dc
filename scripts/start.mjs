/** `npm start`: installs and builds what has changed, then runs the server. Needs nothing but Node and npx. */
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { SERVER_ENV, SERVER_FLAGS } from './lib/node.mjs';
import { inRoot } from './lib/paths.mjs';
import { become } from './lib/run.mjs';
import { runMain } from './lib/say.mjs';

await runMain(async () => {
  const node = await ensureInstalled();
  await ensureBuilt(node);
  const args = [...SERVER_FLAGS, inRoot('apps/bff/dist/main.js'), ...process.argv.slice(2)];
  await become(node, args, { env: { ...SERVER_ENV, ...process.env } });
});
