import { preloadCombobox } from './combobox.tsx';
import { preloadDialog } from './dialog.tsx';
import { preloadMenu } from './menu.tsx';
import { preloadPopover } from './popover.tsx';

/** Longer than a cold start takes, so that the first view has the line to itself. */
const AFTER_MS = 2500;

/** Fetches the code of dialogs, menus and comboboxes while nothing else is going on, so that they open at once. */
export const preloadOverlays = (): void => {
  const load = () => {
    preloadDialog();
    preloadMenu();
    preloadPopover();
    preloadCombobox();
  };
  const whenIdle = () =>
    'requestIdleCallback' in window ? requestIdleCallback(load, { timeout: 5000 }) : load();
  setTimeout(whenIdle, AFTER_MS);
};
