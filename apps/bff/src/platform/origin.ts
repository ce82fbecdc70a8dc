import type { Config } from './config.ts';

const ANYWHERE = new Set(['0.0.0.0', '::']);

/** The address to open: the configured one, else this machine's as it listens. */
export const originOf = ({ baseUrl, host }: Pick<Config, 'baseUrl' | 'host'>, port: number): string => {
  if (baseUrl !== null) return baseUrl.origin;
  const shown = ANYWHERE.has(host) ? 'localhost' : host;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`;
};
