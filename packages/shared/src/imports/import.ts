import { z } from 'zod';
import { FieldKey } from '../fields/custom-field.ts';
import { Id, InstantWire, optionalLine } from '../kernel/wire.ts';
import { UserRef } from '../records/record.ts';
import { StageCode } from '../stages/stage.ts';
import { IMPORT_TARGETS } from './import-column.ts';
import { IMPORT_NOUNS } from './import-noun.ts';
import { IMPORT_SOURCES } from './import-source.ts';
import { thingTargets } from './thing-targets.ts';

const MAX_COLUMNS = 1000;

/** The product a file comes from; external ids are told apart by it. */
export const ImportSourceName = z.enum(IMPORT_SOURCES.map(({ value }) => value));

/** What the rows of the file are. */
export const ImportNounName = z.enum(IMPORT_NOUNS.map(({ value }) => value));

const targets = [
  ...new Set<string>(
    [
      ...IMPORT_TARGETS,
      ...IMPORT_NOUNS.flatMap(({ value }) => (value === 'contact' ? [] : thingTargets(value))),
    ].map(({ key }) => key),
  ),
];

/** A field that the workspace defined, and what says the money or the id of one. */
const OwnTarget = z.union([
  z.templateLiteral(['custom.', FieldKey]),
  z.templateLiteral(['currency.', FieldKey]),
  z.templateLiteral(['id.', FieldKey]),
]);

/**
 * One column and the field it goes to; null keeps its cells under the column's name. Fields that the workspace defined go
 * by `custom.` and their key.
 */
export const ImportColumnMapping = z.object({
  name: z.string().max(250),
  target: z.union([z.enum(targets), OwnTarget]).nullable(),
});
export type ImportColumnMapping = z.infer<typeof ImportColumnMapping>;

/** How the file is read, as confirmed on the preview. */
export const ImportMapping = z.object({
  source: ImportSourceName,
  holds: ImportNounName.default('contact'),
  columns: z
    .array(ImportColumnMapping)
    .min(1)
    .max(MAX_COLUMNS, `A file may have at most ${MAX_COLUMNS} columns.`),
  /** Which number comes first in 3/4/2025. */
  dayOrder: z.enum(['day-first', 'month-first']),
});
export type ImportMapping = z.infer<typeof ImportMapping>;

/** Everything that is decided before an import begins. */
export const ImportSettings = z.object({
  mapping: ImportMapping,
  /** Whose the contacts are where the file names nobody who works here; null: nobody's. */
  ownerId: Id.nullable(),
  /** Given to every contact of the file; empty for none. */
  tag: optionalLine(60),
  /** The country (ISO 3166) whose numbers are meant where a phone has no prefix. */
  country: z.string().regex(/^[A-Z]{2}$/, 'Choose a country from the list.'),
  /** Folded names of companies whose spellings are not one company: "Acme" and "ACME GmbH" are two. */
  separate: z.array(z.string().max(500)).max(1000),
  /** What stages of other names become. */
  stages: z.record(z.string().max(200), StageCode),
});
export type ImportSettings = z.infer<typeof ImportSettings>;

export const ImportChange = ImportSettings.partial();
export type ImportChange = z.infer<typeof ImportChange>;

export const ImportEncoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']);
export type ImportEncoding = z.infer<typeof ImportEncoding>;
export const ImportDelimiter = z.enum([',', ';', '\t']);
export type ImportDelimiter = z.infer<typeof ImportDelimiter>;

/** One of the first rows: as it stands in the file, and as it will be read. */
export const ImportPreviewRow = z.object({
  line: z.int(),
  cells: z.array(z.string()),
  /** What it will be, a text for each of the headings. */
  shown: z.array(z.string()),
  /** Why it would not be taken, in words. */
  rejected: z.string().nullable(),
  /** Values that their field cannot take; they are kept under their column's name. */
  unread: z.array(z.object({ column: z.string(), text: z.string() })),
});
export type ImportPreviewRow = z.infer<typeof ImportPreviewRow>;

const counted = z.object({ text: z.string(), rows: z.int() });

/** What looking through the whole file found, before anything is written. */
export const ImportFindings = z.object({
  counts: z.object({
    created: z.int(),
    completed: z.int(),
    unchanged: z.int(),
    /** Rows for somebody who stands in the file before. */
    repeated: z.int(),
    rejected: z.int(),
    unread: z.int(),
  }),
  companies: z.object({ found: z.int(), made: z.int() }),
  /** Companies spelled in several ways, the most frequent first; `account` is the one that is there already. */
  near: z.array(
    z.object({ fold: z.string(), names: z.array(counted), account: z.string().nullable(), rows: z.int() }),
  ),
  /** How many more of them there are than are listed. */
  nearMore: z.int(),
  owners: z.array(counted.extend({ name: z.string().nullable() })),
  /** The stages that the file names, with what they become; `known` where the name says it. */
  stages: z.array(counted.extend({ stage: StageCode, known: z.boolean() })),
  /** Rows that name a person or record which is not here; the name is kept. */
  unlinked: z.int(),
});
export type ImportFindings = z.infer<typeof ImportFindings>;

/** What is found in a file before anything of it is written. */
export const ImportPreview = z.object({
  encoding: ImportEncoding,
  delimiter: ImportDelimiter,
  /** The physical line of the header, from 1; null where the first row is somebody already. */
  headerLine: z.int().nullable(),
  settings: ImportSettings,
  /** What `shown` of each row is. */
  headings: z.array(z.string()),
  rows: z.array(ImportPreviewRow),
  /** Null while the file is still looked through. */
  findings: ImportFindings.nullable(),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

/** Rows by what became of them, and what was made beside. */
export const ImportCounts = z.object({
  rows: z.int(),
  created: z.int(),
  completed: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
  accountsCreated: z.int(),
  /** Values that their field could not take; they are kept under their column's name. */
  unread: z.int(),
});
export type ImportCounts = z.infer<typeof ImportCounts>;

export const ImportState = z.enum(['mapping', 'running', 'done', 'stopped', 'failed', 'undoing', 'undone']);
export type ImportState = z.infer<typeof ImportState>;

/** One import and how far it is. */
export const ImportRun = z.object({
  id: Id,
  fileName: z.string(),
  /** Bytes. */
  size: z.int(),
  source: ImportSourceName,
  holds: ImportNounName,
  state: ImportState,
  /** Rows of the file, header and blank ones left out. */
  rowCount: z.int(),
  counts: ImportCounts,
  /** How much of it is done, or undone, 0 to 1. */
  progress: z.number().min(0).max(1),
  /** Why it ended early, in words. */
  failure: z.string().nullable(),
  tag: z.string(),
  operationId: Id.nullable(),
  creator: UserRef,
  createdAt: InstantWire,
  finishedAt: InstantWire.nullable(),
});
export type ImportRun = z.infer<typeof ImportRun>;

/** An import with its preview, as long as it has not begun. */
export const ImportDetail = ImportRun.extend({ preview: ImportPreview.nullable() });
export type ImportDetail = z.infer<typeof ImportDetail>;
