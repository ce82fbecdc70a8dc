import { topicKind } from '@daybook/shared/activities/choice.rules';
import { Refusal } from '@daybook/shared/kernel/refusal';
import { RECORD_TYPE_LABELS, type RecordType } from '@daybook/shared/records/record-type';
import type { Operation } from '../../platform/operation/operation.ts';
import { type ChoiceEntity, findChoice, findChoicesOf } from '../choices/choices.store.ts';
import { findRecordType } from '../records/records.store.ts';
import type { ActivityEntity } from './activities.store.ts';

/** A topic that many activities are given, whatever each is about. */
export const loadTopic = async (op: Operation, code: string): Promise<ChoiceEntity> => {
  const topic = await findChoice(op.db, code);
  if (topic?.list === 'topic' && topic.retired === 0) return topic;
  const message =
    topic?.list === 'topic'
      ? `${topic.label} is no longer offered. Choose another topic.`
      : 'Choose one of the topics.';
  throw new Refusal('request.invalid', { detail: message, errors: [{ path: 'deed.topic', message }] });
};

/** The code of the topic that the kind of record an activity is about calls so; refused where there is none. */
export const topicLike = async (
  op: Operation,
  { primary_key }: Pick<ActivityEntity, 'primary_key'>,
  { label }: Pick<ChoiceEntity, 'label'>,
): Promise<string> => {
  const type = primary_key === null ? null : ((await findRecordType(op.db, primary_key)) as RecordType);
  const own = await findChoicesOf(op.db, 'topic', topicKind(type));
  const like = own.find((topic) => topic.retired === 0 && topic.label === label);
  if (like !== undefined) return like.code;
  const of = type === null ? 'activities about no record' : RECORD_TYPE_LABELS[type].many.toLowerCase();
  throw new Refusal('request.invalid', { detail: `There is no topic ${label} for ${of}.` });
};
