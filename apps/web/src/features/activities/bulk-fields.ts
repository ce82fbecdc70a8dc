import { ACTIVITY_FIELDS, type ActivityFieldKey } from '@daybook/shared/activities/activity.fields';
import { ACTIVITY_TYPES, PRIORITIES } from '@daybook/shared/activities/activity-type';
import { CHANNELS } from '@daybook/shared/activities/channel';
import type { Choices } from '@daybook/shared/activities/choice';
import type { ChoiceList } from '@daybook/shared/activities/choice.rules';
import { DIRECTIONS } from '@daybook/shared/activities/direction';
import { type FieldOption, fieldLabel } from '@daybook/shared/kernel/field';
import { useMemo } from 'react';
import { useChoices } from '../../shared/choices/choices.state.ts';
import { asFormField } from '../../shared/fields/custom-fields.ts';
import { useDefinedFields } from '../../shared/fields/fields.queries.ts';
import { type Control, isEmpty, type Value } from '../../shared/fields/form-field.ts';
import type { BulkField } from '../../shared/operations/bulk-change.tsx';

const labelOf = (key: ActivityFieldKey): string => fieldLabel(ACTIVITY_FIELDS, key);

const chosenFrom = (name: string, label: string, options: readonly FieldOption[]): BulkField => ({
  name,
  label,
  control: { kind: 'option', options },
  json: (value) => ({ [name]: value === NONE ? null : value }),
});

const NONE = '';
const NOT_GIVEN: FieldOption = { value: NONE, label: 'Not given' };

/** A text, which may be empty. */
const text = (name: string, label: string, kind: 'line' | 'prose' | 'url'): BulkField => ({
  name,
  label,
  control: { kind },
  json: (value) => ({ [name]: value ?? '' }),
});

const SUBJECT: BulkField = {
  ...text('subject', labelOf('subject'), 'line'),
  check: (value) => (isEmpty(value) ? 'Write what they are about.' : undefined),
};

const MOST_MINUTES = 24 * 60;
const minutesIn = (value: Value): number => Number(typeof value === 'string' ? value.trim() : Number.NaN);

const MINUTES: BulkField = {
  name: 'durationMinutes',
  label: labelOf('duration_minutes'),
  control: { kind: 'number' },
  json: (value) => ({ durationMinutes: isEmpty(value) ? null : minutesIn(value) }),
  check: (value) => {
    const minutes = minutesIn(value);
    const fits = isEmpty(value) || (Number.isInteger(minutes) && minutes >= 0 && minutes <= MOST_MINUTES);
    return fits ? undefined : `Give whole minutes, ${MOST_MINUTES} at most.`;
  },
};

const money: Control = { kind: 'money' };
const AMOUNT: BulkField = {
  name: 'amount',
  label: labelOf('amount'),
  control: money,
  json: (value) => ({ amount: value }),
};

/** The same of any activity, whatever the workspace has defined. */
const FIRST: readonly BulkField[] = [
  chosenFrom('priority', labelOf('priority'), PRIORITIES),
  chosenFrom(
    'type',
    labelOf('type'),
    ACTIVITY_TYPES.map(({ code, label }) => ({ value: code, label })),
  ),
];
const FURTHER: readonly BulkField[] = [
  chosenFrom('direction', labelOf('direction'), DIRECTIONS),
  MINUTES,
  text('phone', labelOf('phone'), 'line'),
  text('location', labelOf('location'), 'line'),
  text('locationComments', 'Location comments', 'prose'),
  text('link', labelOf('link'), 'url'),
  AMOUNT,
  SUBJECT,
  text('notes', labelOf('notes'), 'prose'),
  text('message', labelOf('message'), 'prose'),
  text('comments', 'Activity comments', 'prose'),
  text('result', 'Result description', 'prose'),
  chosenFrom('channel', 'Communication channel', [NOT_GIVEN, ...CHANNELS]),
];

/** Each choice of a list by its name once. */
const byName = ({ items }: Choices, list: ChoiceList): FieldOption[] => {
  const choices = items.filter((one) => one.list === list && !one.retired);
  const byLabel = new Map(choices.toReversed().map(({ code, label }) => [label, code]));
  return [...byLabel]
    .map(([label, code]) => ({ value: code, label }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
};

/** What admins keep lists of. Every activity gets the topic that its kind of record calls so. */
const fromLists = (choices: Choices): BulkField[] => [
  chosenFrom('topic', labelOf('topic'), byName(choices, 'topic')),
  chosenFrom('outcome', labelOf('outcome'), [NOT_GIVEN, ...byName(choices, 'outcome')]),
  chosenFrom('source', 'Source type', [NOT_GIVEN, ...byName(choices, 'source')]),
  chosenFrom('sourceReason', 'Source reason', [NOT_GIVEN, ...byName(choices, 'source-reason')]),
];

/** What can be given to many activities at once: what means the same on any, and what the workspace asks of them. */
export const useBulkFields = (): readonly BulkField[] => {
  const choices = useChoices();
  const defined = useDefinedFields('activity');
  return useMemo(
    () => [...FIRST, ...fromLists(choices), ...FURTHER, ...defined.map(asFormField)],
    [choices, defined],
  );
};
