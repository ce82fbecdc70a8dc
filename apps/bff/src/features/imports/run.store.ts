import type {
  ImportCounts,
  ImportDelimiter,
  ImportEncoding,
  ImportFindings,
  ImportSettings,
} from '@daybook/shared/imports/import';
import type { Selectable } from 'kysely';
import type { ImportRunTable } from '../../platform/db/record-tables.ts';

/** What a file was found to be; the parts of an inspection that are kept. */
export interface RunInspection {
  readonly encoding: ImportEncoding;
  readonly delimiter: ImportDelimiter;
  /** The physical line of the header; 0 where there is none. */
  readonly headerLine: number;
  readonly header: readonly string[];
  readonly rowCount: number;
  /** Some of the first rows. */
  readonly sample: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** `started`: it runs, or ran to its end; `stopping`: it is to end after the rows at hand, or did. */
export type RunState = 'mapping' | 'started' | 'stopping';

type Entity = Selectable<ImportRunTable>;

/** An import as the database has it, its texts read. */
export interface Run extends Omit<Entity, 'state' | 'inspection' | 'settings' | 'findings' | 'counts'> {
  readonly state: RunState;
  readonly inspection: RunInspection;
  readonly settings: ImportSettings;
  readonly findings: ImportFindings | null;
  readonly counts: ImportCounts;
}

const HOLDS_PEOPLE = { holds: 'contact' } as const;

/** Imports from before there was more than people say nothing of it. */
const settingsOf = (text: string): ImportSettings => {
  const known = JSON.parse(text) as ImportSettings;
  return { ...known, stages: { ...known.stages }, mapping: { ...HOLDS_PEOPLE, ...known.mapping } };
};

export const toRun = (row: Entity): Run => ({
  ...row,
  state: row.state as RunState,
  inspection: JSON.parse(row.inspection) as RunInspection,
  settings: settingsOf(row.settings),
  findings: row.findings === null ? null : (JSON.parse(row.findings) as ImportFindings),
  counts: JSON.parse(row.counts) as ImportCounts,
});

export const NO_COUNTS: ImportCounts = {
  rows: 0,
  created: 0,
  completed: 0,
  unchanged: 0,
  rejected: 0,
  accountsCreated: 0,
  unread: 0,
};
