import type { ImportPreview } from '@daybook/shared/imports/import';
import { REJECT_WORDS } from '@daybook/shared/imports/import.words';
import type { ThingNoun } from '@daybook/shared/imports/import-noun';
import type { RejectReason } from '@daybook/shared/imports/reject-reason';
import { isThing } from '@daybook/shared/imports/thing-mapping.rules';
import type { UnreadCell } from '@daybook/shared/imports/thing-row.rules';
import { amountText } from '@daybook/shared/kernel/amount-text.rules';
import { stageLabel } from '@daybook/shared/stages/stage.rules';
import type { Reader } from '../../platform/db/open.ts';
import type { ImportWork } from './import-work.ts';
import type { Row } from './row-reader.ts';
import type { IncomingThing } from './thing-reader.ts';

interface Shown {
  readonly problem: RejectReason | undefined;
  readonly texts: readonly string[];
  readonly unread: readonly UnreadCell[];
}

interface Showing {
  readonly headings: readonly string[];
  readonly show: (row: Row) => Shown;
}

const people = ({ read }: ImportWork): Showing => ({
  headings: ['Name', 'Job title', 'Account', 'Email', 'Phone'],
  show: (row) => {
    const { problem, values, unread } = read(row);
    const name = [values.first_name, values.last_name].filter(Boolean).join(' ');
    const { job_title: job = '', account = '', email, phone } = values;
    return { problem, unread, texts: [name, job, account, email.join(', '), phone.join(', ')] };
  },
});

const moneyIn = ({ money }: IncomingThing): string =>
  money === null ? '' : `${amountText(money.minor, money.currency)} ${money.currency}`;

const linksIn = ({ contactNames, contactEmails, values }: IncomingThing): string =>
  [...contactNames, ...contactEmails, values['account'] ?? ''].filter(Boolean).join(', ');

/** What the first rows will be, by what they are. */
const THINGS: Readonly<
  Record<
    ThingNoun,
    {
      headings: readonly string[];
      texts: (row: IncomingThing, work: ImportWork) => readonly (string | undefined)[];
    }
  >
> = {
  account: {
    headings: ['Name', 'Website', 'Phone', 'Address'],
    texts: ({ name, values }) => [name, values['website'], values['phone'], values['address']],
  },
  opportunity: {
    headings: ['Title', 'For', 'Value', 'Stage', 'Expected closing date'],
    texts: (row, { words }) => [
      row.name,
      linksIn(row),
      moneyIn(row),
      stageLabel(words.stages, 'pipeline', row.stage),
      row.values['expected_closing_on'],
    ],
  },
  deal: {
    headings: ['Name', 'Account', 'Value', 'Agreed on'],
    texts: (row) => [row.name, row.values['account'], moneyIn(row), row.values['agreed_on']],
  },
  campaign: {
    headings: ['Name', 'Customer', 'Agency', 'Starts on', 'Ends on', 'Budget'],
    texts: (row) => {
      const { account, agency, starts_on: start, ends_on: end } = row.values;
      return [row.name, account, agency, start, end, moneyIn(row)];
    },
  },
  contract: {
    headings: ['Name', 'Number', 'Account', 'Starts on', 'Ends on'],
    texts: ({ name, values }) => [
      name,
      values['number'],
      values['account'],
      values['starts_on'],
      values['ends_on'],
    ],
  },
  activity: {
    headings: ['Subject', 'About', 'Type', 'Due', 'Status'],
    texts: (row) => [row.name, linksIn(row), row.values['type'], row.values['due'], row.values['status']],
  },
  note: {
    headings: ['Note', 'About', 'Written'],
    texts: (row) => [row.values['notes'] ?? row.name, linksIn(row), row.values['created_at']],
  },
};

const things = (work: ImportWork, noun: ThingNoun): Showing => {
  const read = work.readThing(noun);
  const { headings, texts } = THINGS[noun];
  return {
    headings,
    show: (row) => {
      const thing = read(row);
      const { problem, unread } = thing;
      return { problem, unread, texts: texts(thing, work).map((text) => text ?? '') };
    },
  };
};

/** What the page shows before an import begins. */
export const previewOf = async (db: Reader, work: ImportWork): Promise<ImportPreview> => {
  const { run } = work;
  await work.known.lookUp(db, run.inspection.sample);
  const { encoding, delimiter, headerLine, sample } = run.inspection;
  const { holds } = run.settings.mapping;
  const { headings, show } = isThing(holds) ? things(work, holds) : people(work);
  return {
    encoding,
    delimiter,
    headerLine: headerLine === 0 ? null : headerLine,
    settings: run.settings,
    headings: [...headings],
    rows: sample.map((row) => {
      const { problem, texts, unread } = show(row);
      const rejected = problem === undefined ? null : REJECT_WORDS[problem];
      return {
        line: row.line,
        cells: [...row.cells],
        shown: [...texts],
        rejected,
        unread: unread.map(({ column, text }) => ({ column, text })),
      };
    }),
    findings: run.findings,
  };
};
