import { holdCommands } from '../../shared/lib/keyboard.ts';
import { type TypedAhead, typeAhead } from '../../shared/lib/typed-ahead.ts';

let waiting: { readonly typed: TypedAhead; readonly release: () => void } | undefined;

/** What was typed since the palette was asked for; from here on its field itself is typed into. */
export const takeTyped = (): string => {
  const text = waiting?.typed.take() ?? '';
  waiting?.release();
  waiting = undefined;
  return text;
};

/**
 * Keeps what is typed until the field that it is meant for is there: the code of the search is loaded when it is first
 * opened, and the first letters of a name must not be taken for commands meanwhile.
 */
export const gatherTyping = (): void => {
  takeTyped();
  waiting = { typed: typeAhead(), release: holdCommands() };
};
