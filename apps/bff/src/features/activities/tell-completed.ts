import { fillMessage, messageValues } from '@daybook/shared/messages/fill-message.rules';
import type { Operation } from '../../platform/operation/operation.ts';
import { findIdentities } from '../contacts/identities.store.ts';
import { findLinkedInActions } from '../linkedin/linkedin-actions.store.ts';
import { findUserName } from '../people/people.store.ts';
import type { ActivityEntity } from './activities.store.ts';
import { completedEntry, type Sent, toldOutcome } from './completed-entry.ts';
import { findMessagePeople, findRecordTitle, type MessagePerson } from './message-person.store.ts';
import { plannedEntry } from './planned-entry.ts';

const identitiesOf = async (op: Operation, { key }: MessagePerson) => {
  const identities = await findIdentities(op.db, [key]);
  const shown = (kind: string) => identities.filter((one) => one.kind === kind).map((one) => one.shown);
  return { emails: shown('email'), phones: shown('phone').map((text) => ({ text })) };
};

/** The message with its fields filled in from whom the activity is with and who owns it. */
const filledText = async (
  op: Operation,
  row: ActivityEntity,
  recordKeys: readonly number[],
): Promise<string> => {
  if (row.message === '') return '';
  const people = await findMessagePeople(op.db, recordKeys);
  const person = people.find(({ key }) => key === row.primary_key) ?? people[0];
  const account =
    person?.account ?? (row.account_key === null ? '' : await findRecordTitle(op.db, row.account_key));
  const owner = await findUserName(op.db, row.owner_key);
  const known = person === undefined ? null : { ...person, ...(await identitiesOf(op, person)) };
  return fillMessage(row.message, messageValues(known, { account, owner })).text;
};

/** What the timeline keeps of it: the exact text that went out, and what was done on LinkedIn. */
const sentWith = async (
  op: Operation,
  row: ActivityEntity,
  recordKeys: readonly number[],
  sentText: string | undefined,
): Promise<Sent> => {
  const action = row.type === 'linkedin' ? row.action : null;
  const label = action === null ? undefined : (await findLinkedInActions(op.db, 'basic')).get(action)?.label;
  return {
    text: sentText ?? (await filledText(op, row, recordKeys)),
    ...(action !== null && label !== undefined && { action: { code: action, label } }),
  };
};

/** Tells the timelines that an activity was done, with what went out. */
export const tellCompleted = async (
  op: Operation,
  row: ActivityEntity,
  recordKeys: readonly number[],
  sentText?: string,
): Promise<void> => {
  const sent = await sentWith(op, row, recordKeys, sentText);
  const outcome = await toldOutcome(op.db, row.outcome);
  op.record(completedEntry(row, recordKeys, row.completed_at ?? op.now, outcome, sent));
};

/** Tells the timelines that an activity is planned; `owner` is who is to do it. */
export const tellPlanned = (
  op: Operation,
  row: ActivityEntity,
  owner: string,
  recordKeys: readonly number[],
): void => op.record(plannedEntry(row, owner, recordKeys));
