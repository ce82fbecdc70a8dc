import { DEFAULT_CHOICES } from '@daybook/shared/activities/choice.rules';
import { DEFAULT_STAGES, findStageIn, firstStatus, stageLabel } from '@daybook/shared/stages/stage.rules';
import type { EntryPayload } from '@daybook/shared/timeline/timeline-entry';
import { findRecordByKey } from '../records/records.store.ts';
import { findContact, findEmployment, findOpportunity } from './demo.store.ts';
import type { ChangeStep, DemoChange } from './plan/demo-step.ts';
import { recordOf, userOf, type WriteContext } from './write-context.ts';

type Of<F extends DemoChange['field']> = Extract<DemoChange, { field: F }>;

/** Why sales of the demo data were lost. */
const DEMO_REASONS = DEFAULT_CHOICES.filter(({ list, of }) => list === 'lost-reason' && of === 'opportunity');

const moneyOf = (minor: number | null, currency: string | null) =>
  minor === null || currency === null ? null : { minor, currency };

const writeStage = async (
  { op }: WriteContext,
  key: number,
  at: number,
  { to }: Of<'stage'>,
): Promise<EntryPayload> => {
  const row = await findOpportunity(op.db, key);
  const stage = findStageIn(DEFAULT_STAGES, 'pipeline', to);
  const reason = stage?.kind === 'lost' ? DEMO_REASONS[key % DEMO_REASONS.length] : undefined;
  await op.update('opportunity', row, {
    stage: to,
    lost_reason: reason?.code ?? null,
    closed_at: stage?.kind === 'open' ? null : at,
  });
  const from = stageLabel(DEFAULT_STAGES, 'pipeline', row.stage);
  if (stage?.kind === 'lost') return { kind: 'opportunity.lost', from, reason: reason?.label ?? null };
  if (stage?.kind === 'won') {
    return { kind: 'opportunity.won', from, value: moneyOf(row.value_minor, row.currency) };
  }
  return { kind: 'opportunity.stage-changed', stage: { from, to: stage?.label ?? to } };
};

const writeValue = async ({ op }: WriteContext, key: number, { to }: Of<'value'>): Promise<EntryPayload> => {
  const row = await findOpportunity(op.db, key);
  await op.update('opportunity', row, { value_minor: to });
  const money = (minor: number | null) => moneyOf(minor, row.currency);
  return { kind: 'opportunity.value-changed', value: { from: money(row.value_minor), to: money(to) } };
};

const writeClosing = async (
  { op }: WriteContext,
  key: number,
  { to }: Of<'closing'>,
): Promise<EntryPayload> => {
  const row = await findOpportunity(op.db, key);
  await op.update('opportunity', row, { expected_closing_on: to });
  return { kind: 'opportunity.closing-date-changed', day: { from: row.expected_closing_on, to } };
};

const writeLifecycle = async (
  { op }: WriteContext,
  key: number,
  { to }: Of<'lifecycle'>,
): Promise<EntryPayload> => {
  const row = await findContact(op.db, key);
  await op.update('contact', row, {
    lifecycle_stage: to,
    lifecycle_status: firstStatus(DEFAULT_STAGES, to),
  });
  const label = (code: string) => stageLabel(DEFAULT_STAGES, 'lifecycle', code);
  return { kind: 'contact.lifecycle-changed', stage: { from: label(row.lifecycle_stage), to: label(to) } };
};

/** The contact works somewhere else from then on; what happened before stays with the account it was at. */
const writeAccount = async (
  context: WriteContext,
  key: number,
  at: number,
  { to }: Of<'account'>,
): Promise<EntryPayload> => {
  const { op } = context;
  const [record, employment] = [await findRecordByKey(op.db, key), await findEmployment(op.db, key)];
  const before = record?.account_key == null ? undefined : await findRecordByKey(op.db, record.account_key);
  const next = recordOf(context, to);
  if (record !== undefined) await op.update('record', record, { account_key: next.key });
  if (employment !== undefined) await op.update('employment', employment, { to_at: at });
  await op.insert('employment', { contact_key: key, account_key: next.key, from_at: at, to_at: null });
  return { kind: 'record.account-changed', account: { from: before?.title ?? null, to: next.title } };
};

const write = (context: WriteContext, key: number, { at, change }: ChangeStep): Promise<EntryPayload> => {
  switch (change.field) {
    case 'stage':
      return writeStage(context, key, at, change);
    case 'value':
      return writeValue(context, key, change);
    case 'closing':
      return writeClosing(context, key, change);
    case 'lifecycle':
      return writeLifecycle(context, key, change);
    case 'account':
      return writeAccount(context, key, at, change);
  }
};

/** Changes a field of a record, and tells its timeline. */
export const writeChange = async (context: WriteContext, step: ChangeStep): Promise<void> => {
  const { key } = recordOf(context, step.recordId);
  const payload = await write(context, key, step);
  context.op.record({ payload, records: [key], at: step.at, by: userOf(context, step.byId).key });
};
