import type { ImportPreview, ImportPreviewRow } from '@daybook/shared/imports/import';
import { REJECT_WORDS } from '@daybook/shared/imports/import.words';
import type { ImportWork } from './import-work.ts';

const toRow = ({ line, cells, problem, values }: ReturnType<ImportWork['read']>): ImportPreviewRow => ({
  line,
  cells: [...cells],
  name: [values.first_name, values.last_name].filter(Boolean).join(' '),
  jobTitle: values.job_title ?? '',
  company: values.account ?? '',
  emails: [...values.email],
  phones: [...values.phone],
  rejected: problem === undefined ? null : REJECT_WORDS[problem],
});

/** What the page shows before an import begins. */
export const previewOf = ({ run, read }: ImportWork): ImportPreview => {
  const { encoding, delimiter, headerLine, sample } = run.inspection;
  return {
    encoding,
    delimiter,
    headerLine: headerLine === 0 ? null : headerLine,
    settings: run.settings,
    rows: sample.map((row) => toRow(read(row))),
    findings: run.findings,
  };
};
