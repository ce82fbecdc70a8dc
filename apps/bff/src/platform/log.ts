import { type Logger, pino } from 'pino';

export type Log = Logger;

/**
 * Structured logs on standard output. They carry ids, codes and durations; never names, addresses, texts, query strings,
 * bodies or secrets.
 */
export const createLog = (level: string): Log =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'message' });
