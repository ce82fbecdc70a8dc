/** Moves the focus to the list of the page, so that what is selected is read out. */
export const focusList = (): void => {
  const list = document.querySelector<HTMLElement>('[data-takes-focus]');
  if (list && !list.contains(document.activeElement)) list.focus({ preventScroll: true });
};

/** Once what had the focus is gone; what was asked for meanwhile has it by then, and keeps it. */
export const focusListAgain = (): void => {
  if (document.activeElement === document.body) focusList();
};
