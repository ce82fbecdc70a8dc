import { createHash } from 'node:crypto';
import type { Choice } from '@daybook/shared/activities/choice';
import type { CustomInput } from '@daybook/shared/fields/custom-value.rules';
import { readAmount, toMinor } from '@daybook/shared/imports/amount.rules';
import { externalIdentity } from '@daybook/shared/imports/external-id.rules';
import { isRecordNoun, type ThingNoun } from '@daybook/shared/imports/import-noun';
import type { RejectReason } from '@daybook/shared/imports/reject-reason';
import { readStage, readStatus, stageOtherwise } from '@daybook/shared/imports/stage-name.rules';
import { readThing, type ThingReading, type UnreadCell } from '@daybook/shared/imports/thing-row.rules';
import { kindsOf } from '@daybook/shared/imports/thing-values.rules';
import type { Money } from '@daybook/shared/kernel/money';
import { dayAt } from '@daybook/shared/kernel/time';
import type { OpportunityStage } from '@daybook/shared/opportunities/opportunity.fields';
import { findStageIn } from '@daybook/shared/stages/stage.rules';
import type { StageWords } from '@daybook/shared/stages/stage-words';
import { withOutcome, withOwner, withPeriod } from './kept-beside.ts';
import type { OwnReader } from './own-reader.ts';
import type { Owner, Owners } from './owners.ts';
import type { Row } from './row-reader.ts';
import type { Run } from './run.store.ts';

/** One row of a file as what it says of an account, opportunity or activity. */
export interface IncomingThing extends ThingReading {
  readonly line: number;
  readonly cells: readonly string[];
  readonly problem: RejectReason | undefined;
  readonly name: string;
  /** What it is known by from now on: its id in the other product, or else all that it says. */
  readonly identity: string;
  readonly isExternal: boolean;
  /** Its id in Daybook, where the file is an export of it. */
  readonly ownId: string | undefined;
  readonly owner: Owner | undefined;
  readonly money: Money | null;
  readonly stage: OpportunityStage;
  /** What goes to fields of the workspace's own. */
  readonly custom: CustomInput;
  /** What its topic is called: which there are follows from what it is about. */
  readonly topic: UnreadCell | undefined;
}

export type ThingReader = (row: Row) => IncomingThing;

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

const ownIdOf = (source: string, external: string | undefined): string | undefined =>
  source === 'daybook' && UUID.test(external ?? '') ? external : undefined;

const nameOf = (noun: ThingNoun, { values }: ThingReading, source: string): string => {
  const { name = '', subject = '', notes = '', first_name = '', last_name = '' } = values;
  if (noun === 'account') return name || `${first_name} ${last_name}`.trim();
  if (noun === 'contract') return name || (values['number'] ?? '');
  if (isRecordNoun(noun)) return name;
  if (subject !== '') return subject;
  if (notes === '') return '';
  return noun === 'note' ? `Note from ${source}`.slice(0, 300) : (notes.split('\n')[0] ?? '').slice(0, 300);
};

const moneyOf = ({ values }: ThingReading, currency: string): Money | null => {
  const read = readAmount(values['value'] ?? values['amount'] ?? values['budget'] ?? '');
  if (read === undefined) return null;
  const of = values['currency'] ?? read.currency ?? currency;
  const minor = toMinor(read.amount, of);
  return Math.abs(minor) <= 1e15 ? { minor, currency: of } : null;
};

/** How it ended, where a column of its own says so, or else what the stage's name means or was said to mean. */
const stageOf = (
  { values }: ThingReading,
  chosen: Readonly<Record<string, OpportunityStage>>,
  { stages }: StageWords,
): OpportunityStage => {
  const { stage = '', status = '' } = values;
  const known = findStageIn(stages, 'pipeline', chosen[stage] ?? null)?.code;
  return readStatus(status) ?? readStage(stage, stages) ?? known ?? stageOtherwise(stages);
};

/** All that a row says, for telling whether it came before where no id does. */
const printOf = (noun: ThingNoun, name: string, reading: ThingReading): string => {
  const { values, contactEmails, contactNames, accountIds, opportunityIds } = reading;
  const said = [noun, name, values, contactEmails, contactNames, accountIds, opportunityIds];
  return `print:${createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32)}`;
};

interface Reading {
  readonly owners: Owners;
  readonly zone: string;
  readonly currency: string;
  readonly source: string;
  readonly words: StageWords;
  readonly readOwn: OwnReader;
  readonly choices: readonly Choice[];
}

/** How the rows of a file become things, with the settings it has. */
export const thingReader = (
  { inspection, settings, created_at }: Run,
  noun: ThingNoun,
  { owners, zone, currency, source, words, readOwn, choices }: Reading,
): ThingReader => {
  const { mapping, tag, stages } = settings;
  const days = { order: mapping.dayOrder, today: dayAt(created_at, zone) };
  const context = { days, zone, kinds: kindsOf(noun) };
  const columnOf = (target: string) =>
    mapping.columns.find((column) => column.target === target)?.name ?? target;
  // Notes and tasks of one product may count from 1 each.
  const idOf = (external: string) =>
    externalIdentity(mapping.source, inspection.header, noun === 'note' ? `note ${external}` : external);
  return ({ line, cells, problem }) => {
    const own = readOwn(cells);
    const { topic, ...read } = withOutcome(
      readThing(own.rest, mapping.columns, mapping.source, context),
      choices,
      columnOf,
    );
    const { owner: ownerText, external_id: external } = read.values;
    const owner = ownerText === undefined ? undefined : owners.find(ownerText);
    const reading = withPeriod(withOwner(read, owner, columnOf('owner')), columnOf('ends_on'));
    const name = nameOf(noun, reading, source);
    return {
      ...reading,
      extra: { ...reading.extra, ...own.kept },
      unread: [...reading.unread, ...own.unread],
      custom: own.custom,
      topic: topic === undefined ? undefined : { column: columnOf('topic'), text: topic },
      line,
      cells,
      problem: problem ?? (name === '' ? 'nameless' : undefined),
      name,
      identity: external === undefined ? printOf(noun, name, reading) : idOf(external),
      isExternal: external !== undefined,
      ownId: ownIdOf(mapping.source, external),
      owner,
      tags: tag === '' ? reading.tags : [...new Set([...reading.tags, tag])],
      money: moneyOf(reading, currency),
      stage: stageOf(reading, stages, words),
    };
  };
};
