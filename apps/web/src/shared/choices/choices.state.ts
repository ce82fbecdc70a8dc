import type { Choice, Choices } from '@daybook/shared/activities/choice';
import { type ChoiceList, DEFAULT_CHOICES, offered } from '@daybook/shared/activities/choice.rules';
import { create } from 'zustand';

/** Until the lists have been read, they are those that a workspace starts with. */
const useChoiceStore = create<Choices>()(() => ({ items: DEFAULT_CHOICES as Choice[], lastTopics: {} }));

export const currentChoices = (): Choices => useChoiceStore.getState();
export const useChoices = (): Choices => useChoiceStore();

/** Called whenever the lists have been read. */
export const setChoices = (choices: Choices): void => useChoiceStore.setState(choices);

/** The next new activity on such a record starts with this topic. */
export const noteTopic = (of: string, code: string): void =>
  useChoiceStore.setState(({ lastTopics }) => ({ lastTopics: { ...lastTopics, [of]: code } }));

export const choiceOf = ({ items }: Choices, code: string | null): Choice | undefined =>
  items.find((choice) => choice.code === code);

/** What it is called now; of one that is not known, that. */
export const choiceLabel = (choices: Choices, code: string): string =>
  choiceOf(choices, code)?.label ?? 'Something else';

/** Whether the outcome means that it did not come about. */
export const isFailed = (choices: Choices, code: string | null): boolean =>
  choiceOf(choices, code)?.failed === true;

export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
}

/** What a form offers of a list; what is chosen already is offered though it has been retired. */
export const choiceOptions = (
  { items }: Choices,
  list: ChoiceList,
  of: string,
  chosen?: string | null,
): ChoiceOption[] => {
  const there = offered(items, list, of);
  const kept = items.find(({ code, retired }) => retired && code === chosen);
  return [...there, ...(kept ? [kept] : [])].map(({ code, label }) => ({ value: code, label }));
};
