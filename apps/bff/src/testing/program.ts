import { afterEach } from 'vitest';
import { type Env, killAll } from './processes.ts';
import { freshLocation } from './test-app.ts';

const places: (() => Promise<void>)[] = [];

/** A database of its own as the environment names it, removed after the test with all that runs on it. */
export const aPlace = async (): Promise<Env & { readonly DAYBOOK_DATA: string }> => {
  const { location, dataFolder, remove } = await freshLocation();
  places.push(remove);
  return {
    DAYBOOK_DATA: dataFolder,
    ...(location.engine === 'postgres' ? { DATABASE_URL: location.url } : {}),
  };
};

afterEach(async () => {
  await killAll();
  for (const remove of places.splice(0)) await remove();
});
