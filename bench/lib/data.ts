import type { Engine, Location } from '../../apps/bff/src/platform/db/open.ts';
import { NOW } from '../data/size.ts';

/** Where the data of a Daybook is. */
export interface Data {
  readonly folder: string;
  readonly location: Location;
}

/** Data that may be changed, and how to be rid of it. */
export interface Copy extends Data {
  readonly remove: () => Promise<void>;
}

/** The large data on one engine. */
export interface Site {
  readonly engine: Engine;
  /** Nothing but a Daybook that is only read from may change it. */
  readonly data: Data;
  /** A copy of the data, or of a copy, of which nobody has a connection open. */
  readonly copy: (of: Data, name: string) => Promise<Copy>;
  /** Processor time that the database has used outside the programs that ask it, in ms. */
  readonly cpuMs: () => number;
  readonly close: () => Promise<void>;
}

/** What tells a Daybook which data is its own. */
export const settingsOf = ({ folder, location }: Data): Record<string, string> => ({
  DAYBOOK_DATA: folder,
  DATABASE_URL: location.engine === 'postgres' ? location.url : '',
});

/** The environment of a Daybook on this data, at the moment the data is told from. */
export const envOf = (data: Data): Record<string, string> => ({
  ...settingsOf(data),
  HOST: '127.0.0.1',
  PORT: process.env['DAYBOOK_BENCH_PORT'] ?? '0',
  DAYBOOK_TEST: '1',
  DAYBOOK_TEST_CLOCK: new Date(NOW).toISOString(),
});
