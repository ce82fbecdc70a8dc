import { ACTIVITY_FIELDS, type ActivityFieldKey } from '@daybook/shared/activities/activity.fields';
import { ACTIVITY_TYPES, PRIORITIES } from '@daybook/shared/activities/activity-type';
import type { Choices } from '@daybook/shared/activities/choice';
import { type FieldOption, fieldLabel } from '@daybook/shared/kernel/field';
import { useMemo } from 'react';
import { useChoices } from '../../shared/choices/choices.state.ts';
import { asFormField } from '../../shared/fields/custom-fields.ts';
import { useDefinedFields } from '../../shared/fields/fields.queries.ts';
import type { BulkField } from '../../shared/operations/bulk-change.tsx';

const chosenFrom = (name: ActivityFieldKey, options: readonly FieldOption[]): BulkField => ({
  name,
  label: fieldLabel(ACTIVITY_FIELDS, name),
  control: { kind: 'option', options },
  json: (value) => ({ [name]: value }),
});

const PRIORITY = chosenFrom('priority', PRIORITIES);
const TYPE = chosenFrom(
  'type',
  ACTIVITY_TYPES.map(({ code, label }) => ({ value: code, label })),
);

/** Each topic by its name once: every activity gets the one that its kind of record calls so. */
const topicOptions = ({ items }: Choices): FieldOption[] => {
  const topics = items.filter(({ list, retired }) => list === 'topic' && !retired);
  const byLabel = new Map(topics.toReversed().map(({ code, label }) => [label, code]));
  return [...byLabel].map(([label, code]) => ({ value: code, label })).toSorted(byName);
};

const byName = (one: FieldOption, other: FieldOption): number => one.label.localeCompare(other.label);

/** What can be given to many activities at once: what means the same on any, and what the workspace asks of them. */
export const useBulkFields = (): readonly BulkField[] => {
  const choices = useChoices();
  const defined = useDefinedFields('activity');
  return useMemo(
    () => [PRIORITY, TYPE, chosenFrom('topic', topicOptions(choices)), ...defined.map(asFormField)],
    [choices, defined],
  );
};
