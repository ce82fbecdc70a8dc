import { create } from 'zustand';
import { holdCommands } from '../../shared/lib/keyboard.ts';

const useTextStore = create<{ readonly text: string }>()(() => ({ text: '' }));

/** What is typed into the palette, from the moment it was asked for. */
export const usePaletteText = (): string => useTextStore((state) => state.text);
export const setPaletteText = (text: string): void => useTextStore.setState({ text });

let stop: (() => void) | undefined;

const take = (event: KeyboardEvent): void => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const { text } = useTextStore.getState();
  if (event.key === 'Backspace') setPaletteText(text.slice(0, -1));
  else if ([...event.key].length === 1) setPaletteText(text + event.key);
  else return;
  event.preventDefault();
  event.stopPropagation();
};

/** Ends gathering: from here on the field itself is typed into. */
export const endGathering = (): void => {
  stop?.();
  stop = undefined;
};

/**
 * Keeps what is typed until the field that it is meant for is there: the code of the search is loaded when it is first
 * opened, and the first letters of a name must not be taken for commands meanwhile.
 */
export const gatherTyping = (): void => {
  endGathering();
  setPaletteText('');
  const release = holdCommands();
  window.addEventListener('keydown', take, true);
  stop = () => {
    window.removeEventListener('keydown', take, true);
    release();
  };
};
