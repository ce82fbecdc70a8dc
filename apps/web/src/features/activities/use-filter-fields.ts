import { ACTIVITY_FIELDS } from '@daybook/shared/activities/activity.fields';
import { activityFilterFields } from '@daybook/shared/activities/activity-filter.rules';
import { ACTIVITY_TYPES } from '@daybook/shared/activities/activity-type';
import type { Choices } from '@daybook/shared/activities/choice';
import type { ChoiceList } from '@daybook/shared/activities/choice.rules';
import { DIRECTIONS } from '@daybook/shared/activities/direction';
import { customCatalogue } from '@daybook/shared/fields/custom-field.rules';
import { RECORD_TYPE_LABELS, RECORD_TYPES } from '@daybook/shared/records/record-type';
import { useMemo } from 'react';
import { useChoices } from '../../shared/choices/choices.state.ts';
import { useFields } from '../../shared/fields/fields.queries.ts';
import { type BuilderField, builderFields, type ValueSource } from '../../shared/filters/filter-field.ts';

/** The entries of a list that admins keep; those of one name are told apart by what they are for. */
const entries = ({ items }: Choices, list: ChoiceList): ValueSource => ({
  from: 'options',
  options: items
    .filter((choice) => choice.list === list)
    .map(({ code, label, of }) => {
      const record = RECORD_TYPES.find((type) => type === of);
      const type = ACTIVITY_TYPES.find(({ code: one }) => one === of);
      return {
        value: code,
        label,
        detail: record ? RECORD_TYPE_LABELS[record].one : (type?.label ?? 'Personal'),
      };
    }),
});

/** What activities can be filtered by, out of their field catalogue. */
export const useFilterFields = (): readonly BuilderField[] => {
  const choices = useChoices();
  const defined = useFields();
  return useMemo(
    () =>
      builderFields(
        [...ACTIVITY_FIELDS, ...customCatalogue(defined, 'activity')],
        activityFilterFields(defined),
        {
          direction: { from: 'options', options: DIRECTIONS },
          record: { from: 'records', types: RECORD_TYPES },
          outcome: entries(choices, 'outcome'),
          topic: entries(choices, 'topic'),
        },
      ),
    [choices, defined],
  );
};
