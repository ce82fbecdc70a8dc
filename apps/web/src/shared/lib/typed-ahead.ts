/** What is typed before the field that it is meant for is there. */
export interface TypedAhead {
  /** What was typed; from here on the field itself is typed into. */
  readonly take: () => string;
}

/** Keeps what is typed from now on, so that the first letters of a name are neither lost nor taken for commands. */
export const typeAhead = (): TypedAhead => {
  let text = '';
  const gather = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Backspace') text = text.slice(0, -1);
    else if ([...event.key].length === 1) text += event.key;
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('keydown', gather, true);
  return {
    take: () => {
      window.removeEventListener('keydown', gather, true);
      return text;
    },
  };
};
