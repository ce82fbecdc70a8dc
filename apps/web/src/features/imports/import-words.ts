import type { ImportDetail, ImportFindings, ImportRun, ImportState } from '@daybook/shared/imports/import';
import { IMPORT_SOURCES, type ImportSource } from '@daybook/shared/imports/import-source';
import type { Formats } from '../../shared/lib/format.ts';

/** The product, where it is known. */
export const productName = (source: ImportSource): string | null =>
  source === 'other' ? null : (IMPORT_SOURCES.find(({ value }) => value === source)?.label ?? null);

const ENCODINGS = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
} as const;
const DELIMITERS = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' } as const;

/** "1,284 rows · UTF-8, parted by commas". */
export const fileFacts = ({ rowCount, preview }: ImportDetail, formats: Formats): string => {
  const rows = formats.count(rowCount, 'row', 'rows');
  return preview === null
    ? rows
    : `${rows} · ${ENCODINGS[preview.encoding]}, parted by ${DELIMITERS[preview.delimiter]}`;
};

/** How many rows stand for somebody. */
export const peopleIn = ({ counts }: ImportFindings): number =>
  counts.created + counts.completed + counts.unchanged + counts.repeated;

/** What an import would do, a fact a line. */
export const findingLines = ({ counts, companies, owners }: ImportFindings, f: Formats): string[] => {
  const missing = owners.filter(({ name }) => name === null);
  const here = counts.completed + counts.unchanged;
  const lines = [`${f.count(counts.created, 'new contact', 'new contacts')}`];
  if (here > 0)
    lines.push(
      counts.completed === 0
        ? `${f.number(here)} already here, with nothing to add`
        : `${f.number(here)} already here, ${f.number(counts.completed)} of them completed; what is filled in stays`,
    );
  if (counts.repeated > 0)
    lines.push(`${f.count(counts.repeated, 'row repeats', 'rows repeat')} somebody from further up`);
  if (counts.rejected > 0)
    lines.push(
      `${f.count(counts.rejected, 'row', 'rows')} cannot be taken; you can download them afterwards`,
    );
  if (companies.made + companies.found > 0)
    lines.push(
      `${f.count(companies.made, 'account', 'accounts')} will be made, ${f.number(companies.found)} ${companies.found === 1 ? 'is' : 'are'} here already`,
    );
  if (counts.unread > 0)
    lines.push(
      `${f.count(counts.unread, 'value does', 'values do')} not fit its field and ${counts.unread === 1 ? 'is' : 'are'} kept beside`,
    );
  if (missing.length > 0)
    lines.push(
      `Nobody here goes by ${missing
        .slice(0, 3)
        .map(({ text }) => text)
        .join(
          ', ',
        )}${missing.length > 3 ? ` and ${f.number(missing.length - 3)} more` : ''}; see “Owner” below`,
    );
  return lines;
};

/** What an import did, in one sentence. */
export const resultSentence = ({ counts }: ImportRun, f: Formats): string => {
  const parts = [`${f.count(counts.created, 'contact', 'contacts')} added`];
  if (counts.completed > 0) parts.push(`${f.number(counts.completed)} completed`);
  if (counts.unchanged > 0) parts.push(`${f.number(counts.unchanged)} unchanged`);
  if (counts.rejected > 0) parts.push(`${f.count(counts.rejected, 'row', 'rows')} not imported`);
  return `${parts.join(', ')}.`;
};

/** Where an import stands, for a list. */
export const STATE_WORDS: Readonly<Record<ImportState, string>> = {
  mapping: 'Not begun',
  running: 'Running',
  done: 'Done',
  stopped: 'Stopped',
  failed: 'Ended early',
  undoing: 'Being undone',
  undone: 'Undone',
};

export const percent = (progress: number): string => `${Math.floor(progress * 100)} %`;
