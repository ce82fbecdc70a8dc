import type { ActivityInput } from '@daybook/shared/activities/activity';
import { firstTopic, movedTopic, topicKind } from '@daybook/shared/activities/choice.rules';
import type { RecordType } from '@daybook/shared/records/record-type';
import type { Reader } from '../../platform/db/open.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { toChoice } from '../choices/choice-columns.ts';
import { findChoice, findChoicesOf } from '../choices/choices.store.ts';
import { findLastTopic, saveLastTopic } from '../choices/last-topics.store.ts';
import { findRecordType } from '../records/records.store.ts';
import type { ActivityEntity } from './activities.store.ts';
import { loadOffered } from './load-offered.ts';
import { refuseUnknownAction } from './refuse-unknown-action.ts';

type Chosen = {
  readonly [K in 'outcome' | 'topic' | 'action']?: ActivityInput[K] | undefined;
};
type Row = Pick<ActivityEntity, 'type' | 'primary_key' | 'outcome' | 'topic'>;

const kindOf = async (db: Reader, primaryKey: number | null) =>
  topicKind(primaryKey === null ? null : ((await findRecordType(db, primaryKey)) as RecordType));

/** Outcomes belong to a type: another type has others. One that is there stays though it has been retired. */
export const outcomeFor = async (db: Reader, row: Row, given: Chosen['outcome']): Promise<string | null> => {
  if (given !== undefined && given !== null && given !== row.outcome)
    return (await loadOffered(db, { list: 'outcome', kind: row.type, code: given })).code;
  if (given === null || row.outcome === null) return null;
  return (await findChoice(db, row.outcome))?.kind === row.type ? row.outcome : null;
};

const topicFor = async (db: Reader, row: Row, given: string | undefined): Promise<string> => {
  const kind = await kindOf(db, row.primary_key);
  if (given !== undefined && given !== row.topic)
    return (await loadOffered(db, { list: 'topic', kind, code: given })).code;
  if (row.topic.startsWith(`${kind}.`)) return row.topic;
  const was = await findChoice(db, row.topic);
  const choices = [...(await findChoicesOf(db, 'topic', kind)), ...(was === undefined ? [] : [was])];
  return movedTopic(choices.map(toChoice), row.topic, kind);
};

/** Outcome and topic of an activity after a change of its type, its record or themselves. */
export const changedChoices = async (
  op: Operation,
  row: Row,
  given: Chosen,
): Promise<{ outcome: string | null; topic: string }> => {
  await refuseUnknownAction(op, given.action);
  const chosen = {
    outcome: await outcomeFor(op.db, row, given.outcome),
    topic: await topicFor(op.db, row, given.topic),
  };
  if (given.topic !== undefined) await rememberTopic(op, row.primary_key, chosen.topic);
  return chosen;
};

const rememberTopic = async (op: Operation, primaryKey: number | null, topic: string): Promise<void> => {
  if (op.actor.user === null) return;
  await saveLastTopic(op, op.actor.user.key, await kindOf(op.db, primaryKey), topic);
};

/** Outcome and topic of a new activity: what is given, or else the topic this user chose last for such a record. */
export const newChoices = async (
  op: Operation,
  row: Pick<Row, 'type' | 'primary_key'>,
  given: Chosen,
): Promise<{ outcome: string | null; topic: string }> => {
  if (given.topic !== undefined) return changedChoices(op, { ...row, outcome: null, topic: '' }, given);
  await refuseUnknownAction(op, given.action);
  const kind = await kindOf(op.db, row.primary_key);
  const last = op.actor.user === null ? undefined : await findLastTopic(op.db, op.actor.user.key, kind);
  const choice = last === undefined ? undefined : await findChoice(op.db, last);
  return {
    outcome: await outcomeFor(op.db, { ...row, outcome: null, topic: '' }, given.outcome),
    topic: firstTopic(choice === undefined ? [] : [toChoice(choice)], kind, last),
  };
};
