import { useEffect, useRef } from 'react';

type Place = Element | null | undefined;

export const cardAt = (place: Place): HTMLElement | null =>
  place?.closest<HTMLElement>('[data-card]') ?? null;

/** The card that has the focus. */
export const currentCard = (): HTMLElement | null => cardAt(document.activeElement);

const cardsIn = (column: Place): HTMLElement[] => [
  ...(column?.querySelectorAll<HTMLElement>('[data-card]') ?? []),
];

/** Cards are drawn in any order; where they stand tells which comes first. */
const inOrder = (cards: HTMLElement[]): HTMLElement[] =>
  cards.toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);

const focusCard = (card: Place): boolean => {
  const link = card?.querySelector<HTMLElement>('a');
  link?.focus();
  link?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return link !== null && link !== undefined;
};

const columnsOf = (board: HTMLElement | null): HTMLElement[] => [
  ...(board?.querySelectorAll<HTMLElement>('[data-column]') ?? []),
];

/** To the card below or above, or to the first one of the board. */
export const focusBeside = (board: HTMLElement | null, by: 1 | -1): void => {
  const card = currentCard();
  const column = card?.closest('[data-column]') ?? columnsOf(board).find((one) => cardsIn(one).length > 0);
  const cards = inOrder(cardsIn(column));
  focusCard(card === null ? cards[0] : cards[cards.indexOf(card) + by]);
};

/** To the nearest card of the next stage that has any. */
export const focusAcross = (board: HTMLElement | null, by: 1 | -1): void => {
  const card = currentCard();
  if (card === null) {
    focusBeside(board, 1);
    return;
  }
  const all = columnsOf(board);
  const { top } = card.getBoundingClientRect();
  const distance = (other: HTMLElement) => Math.abs(other.getBoundingClientRect().top - top);
  for (let i = all.findIndex((one) => one.contains(card)) + by; all[i] !== undefined; i += by) {
    const [nearest] = cardsIn(all[i]).toSorted((a, b) => distance(a) - distance(b));
    if (focusCard(nearest)) return;
  }
};

/** The focus goes with its card to another column, and to the head of the board where it is out of sight there. */
export const useKeptFocus = (board: HTMLElement | null): void => {
  const last = useRef<string | null>(null);
  useEffect(() => {
    // It comes only once the counts are known.
    if (board === null) return undefined;
    const note = ({ target }: FocusEvent) => {
      last.current = cardAt(target as Element)?.dataset['card'] ?? null;
    };
    const cardOf = (id: string) => board.querySelector(`[data-card="${CSS.escape(id)}"]`);
    let missed: { readonly id: string; readonly head: Place } | undefined;
    const keep = () => {
      // Columns are read one by one: the card may come a moment after it went.
      if (missed !== undefined && document.activeElement === missed.head && focusCard(cardOf(missed.id)))
        missed = undefined;
      const id = last.current;
      if (id === null || document.activeElement !== document.body || focusCard(cardOf(id))) return;
      const head = board.querySelector<HTMLElement>('[data-column] h2');
      missed = { id, head };
      head?.focus();
    };
    board.addEventListener('focusin', note);
    const watch = new MutationObserver(keep);
    watch.observe(board, { childList: true, subtree: true });
    return () => {
      board.removeEventListener('focusin', note);
      watch.disconnect();
    };
  }, [board]);
};
