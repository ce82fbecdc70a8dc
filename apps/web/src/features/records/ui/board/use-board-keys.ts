import { type Command, useCommands } from '../../../../shared/lib/keyboard.ts';
import { currentCard, focusAcross, focusBeside, useKeptFocus } from './board-focus.ts';

const GROUP = 'On the board';
const go = { group: GROUP, keyOnly: true, repeats: true };

/** Going about the board by keys: arrows go to cards, with Shift they take the card along. */
export const useBoardKeys = (
  board: HTMLElement | null,
  onMoveBy: ((id: string, by: 1 | -1) => void) | undefined,
): void => {
  useKeptFocus(board);
  const beside = (by: 1 | -1) => () => focusBeside(board, by);
  const across = (by: 1 | -1) => () => focusAcross(board, by);
  const take = (by: 1 | -1) => () => {
    const id = currentCard()?.dataset['card'];
    if (id !== undefined) onMoveBy?.(id, by);
  };
  const can = () => onMoveBy !== undefined && currentCard() !== null;
  const commands: Command[] = [
    { ...go, id: 'board.down', label: 'Next card', keys: ['j', 'ArrowDown'], run: beside(1) },
    { ...go, id: 'board.up', label: 'Card before', keys: ['k', 'ArrowUp'], run: beside(-1) },
    { ...go, id: 'board.right', label: 'Stage to the right', keys: ['ArrowRight'], run: across(1) },
    { ...go, id: 'board.left', label: 'Stage to the left', keys: ['ArrowLeft'], run: across(-1) },
    {
      id: 'board.next-stage',
      label: 'Move to the next stage',
      keys: ['Shift+ArrowRight'],
      group: GROUP,
      when: can,
      run: take(1),
    },
    {
      id: 'board.last-stage',
      label: 'Move to the stage before',
      keys: ['Shift+ArrowLeft'],
      group: GROUP,
      when: can,
      run: take(-1),
    },
    {
      id: 'board.move',
      label: 'Move to…',
      keys: ['m'],
      group: GROUP,
      when: can,
      run: () => currentCard()?.querySelector<HTMLElement>('[aria-haspopup="menu"]')?.click(),
    },
  ];
  useCommands(commands);
};
