import { z } from 'zod';
import { Id, InstantWire } from '../kernel/wire.ts';
import { UserRef } from '../records/record.ts';
import { IMPORT_TARGETS } from './import-column.ts';
import { namesSomebody } from './import-mapping.rules.ts';
import { IMPORT_SOURCES } from './import-source.ts';
import { REJECT_REASONS } from './reject-reason.ts';

const MAX_COLUMNS = 1000;

/** The product a file comes from; external ids are told apart by it. */
export const ImportSourceName = z.enum(IMPORT_SOURCES.map(({ value }) => value));

/** One column and the field it goes to; null keeps its cells under the column's name. */
export const ImportColumnMapping = z.object({
  name: z.string().max(250),
  target: z.enum(IMPORT_TARGETS.map(({ key }) => key)).nullable(),
});
export type ImportColumnMapping = z.infer<typeof ImportColumnMapping>;

/** How the file is read, as confirmed on the preview. */
export const ImportMapping = z.object({
  source: ImportSourceName,
  columns: z
    .array(ImportColumnMapping)
    .min(1)
    .max(MAX_COLUMNS, `A file may have at most ${MAX_COLUMNS} columns.`)
    .refine(namesSomebody, 'Choose a column for the name or the email address.'),
  /** Which number comes first in 3/4/2025. */
  dayOrder: z.enum(['day-first', 'month-first']),
});
export type ImportMapping = z.infer<typeof ImportMapping>;

export const ImportEncoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']);
export type ImportEncoding = z.infer<typeof ImportEncoding>;
export const ImportDelimiter = z.enum([',', ';', '\t']);
export type ImportDelimiter = z.infer<typeof ImportDelimiter>;

/** What was found in a file before anything is written. */
export const ImportPreview = z.object({
  id: Id,
  fileName: z.string(),
  /** Bytes. */
  size: z.int(),
  encoding: ImportEncoding,
  delimiter: ImportDelimiter,
  /** The physical line of the header, from 1; null where the first row is somebody already. */
  headerLine: z.int().nullable(),
  mapping: z.object({
    source: ImportSourceName,
    columns: z.array(ImportColumnMapping),
    dayOrder: z.enum(['day-first', 'month-first']),
  }),
  /** The first rows after the header, as they stand in the file. */
  rows: z.array(z.object({ line: z.int(), cells: z.array(z.string()) })),
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

export const NO_COUNTS: ImportCounts = {
  rows: 0,
  created: 0,
  completed: 0,
  unchanged: 0,
  rejected: 0,
  accountsCreated: 0,
  unread: 0,
};

export const ImportState = z.enum(['previewed', 'running', 'done', 'failed', 'undone']);
export type ImportState = z.infer<typeof ImportState>;

/** One import and how far it is. */
export const ImportRun = z.object({
  id: Id,
  fileName: z.string(),
  source: ImportSourceName,
  state: ImportState,
  counts: ImportCounts,
  /** How much of the file is read, 0 to 1. */
  progress: z.number().min(0).max(1),
  /** Why it failed, in words. */
  failure: z.string().nullable(),
  operationId: Id.nullable(),
  creator: UserRef,
  createdAt: InstantWire,
  finishedAt: InstantWire.nullable(),
});
export type ImportRun = z.infer<typeof ImportRun>;

/** A row that was not taken. */
export const ImportReject = z.object({
  /** The physical line it begins on, from 1. */
  line: z.int(),
  reason: z.enum(REJECT_REASONS),
  cells: z.array(z.string()),
});
export type ImportReject = z.infer<typeof ImportReject>;
