/** `npm run soak -- --minutes 30`: kills servers and lets thousands listen, for as long as one likes, on both engines. */
import { ensureInstalled } from './lib/install.mjs';
import { withNodeFirst } from './lib/node.mjs';
import { inRoot } from './lib/paths.mjs';
import { become } from './lib/run.mjs';
import { runMain } from './lib/say.mjs';
import { startPostgres } from './test/postgres.mjs';
import { ensureSystem } from './test/system.mjs';

await runMain(async () => {
  const node = await ensureInstalled();
  const given = process.env.TEST_POSTGRES_URL;
  const system = await ensureSystem({ chromium: false, postgres: !given });
  const postgres = system.postgresBin ? await startPostgres(system.postgresBin) : undefined;
  const env = { ...withNodeFirst(node), ...(postgres ? { TEST_POSTGRES_URL: postgres.url } : {}) };
  try {
    await become(node, [inRoot('apps/bff/src/testing/soak.ts'), ...process.argv.slice(2)], { env });
  } finally {
    await postgres?.stop();
  }
});
