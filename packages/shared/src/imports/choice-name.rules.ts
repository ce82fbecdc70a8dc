import type { ChoiceLike, ChoiceList } from '../activities/choice.rules.ts';
import { foldName as fold } from './fold-name.rules.ts';

/** The entry of a list that admins keep which a text names, retired ones included; undefined where there is none. */
export const choiceNamed = <T extends ChoiceLike>(
  choices: readonly T[],
  list: ChoiceList,
  of: string,
  text: string,
): T | undefined => {
  const offered = choices.filter((choice) => choice.list === list && choice.of === of);
  const named = offered.filter(({ label }) => fold(label) === fold(text));
  return (
    named.find(({ label }) => label === text) ??
    named.find(({ retired }) => !retired) ??
    named[0] ??
    offered.find(({ code }) => code === text || fold(code) === fold(text))
  );
};
