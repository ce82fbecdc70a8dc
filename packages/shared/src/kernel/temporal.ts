import type { Temporal as TemporalNamespace } from 'temporal-polyfill';

const native = (globalThis as { Temporal?: typeof TemporalNamespace }).Temporal;

/** The runtime's own Temporal where it has one, else the polyfill, loaded only then. */
export const Temporal: typeof TemporalNamespace = native ?? (await import('temporal-polyfill')).Temporal;
