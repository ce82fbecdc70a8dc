import { amountText } from '../kernel/amount-text.rules.ts';
import { type CellColumn, cellColumns, severalInCell } from '../kernel/cells.rules.ts';
import { stageLabel } from '../stages/stage.rules.ts';
import type { StageWords } from '../stages/stage-words.ts';
import { OPPORTUNITY_FIELDS } from './opportunity.fields.ts';
import type { Opportunity } from './opportunity.ts';

/** What an import knows Daybook's own list of opportunities by. */
export const OPPORTUNITY_ID_COLUMN = 'Daybook opportunity id';

/** The columns of an exported list of opportunities; `emailOf` tells the address of a user. */
export const opportunityColumns = (
  emailOf: (userId: string) => string,
  { stages }: StageWords,
): CellColumn<Opportunity>[] => [
  ...cellColumns<Opportunity, (typeof OPPORTUNITY_FIELDS)[number]['key']>(OPPORTUNITY_FIELDS, {
    name: ({ name }) => name,
    account: ({ account }) => account?.title ?? '',
    contact: [
      { label: 'Contact', text: ({ contact }) => contact?.title ?? '' },
      { label: 'Contact id', text: ({ contact }) => contact?.id ?? '' },
    ],
    value: [
      {
        label: 'Value',
        text: ({ value }) => (value === null ? '' : amountText(value.minor, value.currency)),
      },
      { label: 'Currency', text: ({ value }) => value?.currency ?? '' },
    ],
    stage: ({ stage }) => stageLabel(stages, 'pipeline', stage),
    // No file brings it back.
    lost_reason: [],
    expected_closing_on: ({ expectedClosingOn }) => expectedClosingOn ?? '',
    owner: ({ owner }) => (owner === null ? '' : emailOf(owner.id)),
    tags: ({ tags }) => severalInCell(tags),
  }),
  { label: OPPORTUNITY_ID_COLUMN, text: ({ id }) => id },
];
