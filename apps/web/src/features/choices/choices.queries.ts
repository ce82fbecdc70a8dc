import type { ChoiceChange, ChoiceOrder } from '@daybook/shared/activities/choice';
import type { ChoiceKind, ChoiceList } from '@daybook/shared/activities/choice.rules';
import { keyed } from '../../shared/api/api-fetch.ts';
import { answer, api } from '../../shared/api/client.ts';

interface Added {
  readonly list: ChoiceList;
  readonly of: ChoiceKind;
  readonly label: string;
}

export const addChoice = (json: Added, key: string) => answer(api.choices.$post({ json }, keyed(key)));

export const changeChoice = (code: string, json: ChoiceChange) =>
  answer(api.choices[':code'].$patch({ param: { code }, json }));

export const orderChoices = (json: ChoiceOrder) => answer(api.choices.order.$post({ json }));
