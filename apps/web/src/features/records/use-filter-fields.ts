import type { Choices } from '@daybook/shared/activities/choice';
import type { Field } from '@daybook/shared/kernel/field';
import { recordCatalogue, recordFilterFields } from '@daybook/shared/records/record-filter.rules';
import type { RecordType } from '@daybook/shared/records/record-type';
import type { StageLike } from '@daybook/shared/stages/stage.rules';
import { useMemo } from 'react';
import { useChoices } from '../../shared/choices/choices.state.ts';
import { useFields } from '../../shared/fields/fields.queries.ts';
import { type BuilderField, builderFields, type ValueSource } from '../../shared/filters/filter-field.ts';
import { useStages } from '../../shared/stages/stages.queries.ts';

const asOption = ({ code, label }: { readonly code: string; readonly label: string }) => ({
  value: code,
  label,
});

/** The list of the workspace that a field takes its options from. */
const listOf = (
  { optionsFrom }: Field,
  type: RecordType,
  { items }: Choices,
  stages: readonly StageLike[],
): ValueSource => ({
  from: 'options',
  options:
    optionsFrom === 'lost-reason'
      ? items.filter(({ list, of }) => list === optionsFrom && of === type).map(asOption)
      : stages.filter(({ list }) => list === optionsFrom).map(asOption),
});

/** What records of a type can be filtered by, out of their field catalogue. */
export const useFilterFields = (type: RecordType): readonly BuilderField[] => {
  const choices = useChoices();
  const stages = useStages();
  const defined = useFields();
  return useMemo(() => {
    const catalogue = recordCatalogue(type, defined);
    const kept = catalogue.filter(({ optionsFrom }) => optionsFrom !== undefined);
    const special = Object.fromEntries(
      kept.map((field) => [field.key, listOf(field, type, choices, stages)]),
    );
    return builderFields(catalogue, recordFilterFields(type, defined), special);
  }, [type, choices, stages, defined]);
};
