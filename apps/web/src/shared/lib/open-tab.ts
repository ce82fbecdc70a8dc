/**
 * Opens an address in a new tab that knows nothing of this one. Called within a click or a key press, so that it is not
 * taken for a pop-up. A link rather than `window.open`: that one answers nothing once the tab is cut off.
 */
export const openTab = (url: string): void => {
  const link = document.createElement('a');
  Object.assign(link, { href: url, target: '_blank', rel: 'noopener noreferrer' });
  document.body.append(link);
  link.click();
  link.remove();
};
