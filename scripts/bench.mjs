/** `npm run bench -- NAME…`: builds where needed, then measures. */
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';
import { become } from './lib/run.mjs';
import { runMain } from './lib/say.mjs';

await runMain(async () => {
  const node = await ensureInstalled();
  await ensureBuilt(node);
  await become(node, [inRoot('bench/main.ts'), ...process.argv.slice(2)]);
});
