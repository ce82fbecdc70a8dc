/**
 * Copies text. On a page served over plain http the clipboard API is missing; the old selection command still works
 * there, as long as this is called from a click or a key press.
 *
 * Answers how it was copied, or `failed`: show the text selected then, so that it can be copied by hand.
 */
export const copyText = async (text: string): Promise<'clipboard' | 'selection' | 'failed'> => {
  if (navigator.clipboard) {
    try {
      await navigator.clipboard.writeText(text);
      return 'clipboard';
    } catch {
      // Refused by a permission: the selection command needs none.
    }
  }
  return copyAtOnce(text) ? 'selection' : 'failed';
};

/** Copies before it returns, by the selection command: for what opens another tab in the same press. */
export const copyAtOnce = (text: string): boolean => {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.setAttribute('aria-hidden', 'true');
  Object.assign(area.style, { position: 'fixed', top: '0', opacity: '0', fontSize: '16px' });
  // Inside an open dialog the rest of the page cannot take focus.
  (focused?.closest('[role="dialog"], [role="alertdialog"], dialog') ?? document.body).append(area);
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
};
