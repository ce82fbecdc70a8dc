import { buildDeps } from '../../apps/bff/src/build-deps.ts';
import { readConfig } from '../../apps/bff/src/platform/config.ts';
import type { Deps } from '../../apps/bff/src/platform/deps.ts';
import { NOW } from '../data/size.ts';
import { type Data, settingsOf } from './data.ts';

/** Daybook on this data in our own process, without the way through HTTP. */
export const depsOn = (data: Data): Deps => {
  const config = readConfig({ ...settingsOf(data), LOG_LEVEL: 'warn' }, []);
  return buildDeps(config, () => NOW + Math.floor(performance.now())).deps;
};
