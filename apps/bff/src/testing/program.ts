import { onTestFinished } from 'vitest';
import { type Env, killAll } from './processes.ts';
import { freshLocation } from './test-app.ts';

/** An empty database of its own as the environment names it, removed after the test with all that runs on it. */
export const aPlace = async (): Promise<Env & { readonly DAYBOOK_DATA: string }> => {
  const { location, dataFolder, remove } = await freshLocation();
  // Of this test: a hook of this module would be the first file's alone, since modules are read once a worker.
  onTestFinished(async () => {
    await killAll();
    await remove();
  });
  return {
    DAYBOOK_DATA: dataFolder,
    ...(location.engine === 'postgres' ? { DATABASE_URL: location.url } : {}),
  };
};
