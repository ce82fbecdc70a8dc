import type { ImportDetail, ImportFindings, ImportRun, ImportState } from '@daybook/shared/imports/import';
import { type ImportNoun, nounOf } from '@daybook/shared/imports/import-noun';
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

/** "1,284 rows · UTF-8, separated by commas". */
export const fileFacts = ({ rowCount, preview }: ImportDetail, formats: Formats): string => {
  const rows = formats.count(rowCount, 'row', 'rows');
  return preview === null
    ? rows
    : `${rows} · ${ENCODINGS[preview.encoding]}, separated by ${DELIMITERS[preview.delimiter]}`;
};

/** How many rows stand for somebody. */
export const peopleIn = ({ counts }: ImportFindings): number =>
  counts.created + counts.completed + counts.unchanged + counts.repeated;

const accountsLine = ({ companies }: ImportFindings, f: Formats): string[] => {
  const { made, found } = companies;
  const here = `${f.number(found)} ${found === 1 ? 'is' : 'are'} here already`;
  if (made === 0) return found === 0 ? [] : [`All ${f.number(found)} accounts are here already`];
  const add = `${f.count(made, 'account', 'accounts')} will be added`;
  return [found === 0 ? add : `${add}; ${here}`];
};

const hereLine = ({ counts }: ImportFindings, f: Formats): string[] => {
  const here = counts.completed + counts.unchanged;
  if (here === 0) return [];
  return counts.completed === 0
    ? [`${f.number(here)} already here, with nothing to add`]
    : [
        `${f.number(here)} already here, of whom ${f.number(counts.completed)} will be completed; what is filled in stays`,
      ];
};

const ownersLine = ({ owners }: ImportFindings, f: Formats): string[] => {
  const missing = owners.filter(({ name }) => name === null).map(({ text }) => text);
  if (missing.length === 0) return [];
  const more = missing.length > 3 ? ` and ${f.number(missing.length - 3)} more` : '';
  return [
    `No user here is ${missing.slice(0, 3).join(', ')}${more}; “Owner” below says whose their contacts are`,
  ];
};

const unlinkedLine = ({ unlinked }: ImportFindings, f: Formats): string[] =>
  unlinked === 0
    ? []
    : [
        `${f.count(unlinked, 'row names', 'rows name')} a person or record that is not here; import those first to have them linked`,
      ];

/** What an import would do, a fact a line. */
export const findingLines = (findings: ImportFindings, f: Formats, holds: ImportNoun): string[] => {
  const { repeated, rejected, unread, created } = findings.counts;
  const { one, many } = nounOf(holds);
  return [
    `${f.count(created, one, many)} will be added`,
    ...hereLine(findings, f),
    ...(repeated > 0
      ? [
          `${f.count(repeated, 'row is', 'rows are')} about ${holds === 'contact' ? 'somebody' : 'something'} further up`,
        ]
      : []),
    ...(rejected > 0
      ? [
          `${f.count(rejected, 'row', 'rows')} cannot be imported; you can download ${rejected === 1 ? 'it' : 'them'} afterwards`,
        ]
      : []),
    ...accountsLine(findings, f),
    ...(unread > 0
      ? [
          `${f.count(unread, 'value does', 'values do')} not fit the field and will be kept under the column’s name`,
        ]
      : []),
    ...ownersLine(findings, f),
    ...unlinkedLine(findings, f),
  ];
};

/** The same in a few words, for beside the button. */
export const findingSummary = ({ counts }: ImportFindings, f: Formats): string => {
  const here = counts.completed + counts.unchanged;
  return [
    `${f.number(counts.created)} new`,
    ...(here > 0 ? [`${f.number(here)} already here`] : []),
    ...(counts.repeated > 0 ? [`${f.number(counts.repeated)} repeated`] : []),
    ...(counts.rejected > 0 ? [`${f.number(counts.rejected)} cannot be imported`] : []),
  ].join(', ');
};

/** What an import did, in one sentence. */
export const resultSentence = ({ counts, holds }: ImportRun, f: Formats): string => {
  const { one, many } = nounOf(holds);
  const parts = [`${f.count(counts.created, one, many)} added`];
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
