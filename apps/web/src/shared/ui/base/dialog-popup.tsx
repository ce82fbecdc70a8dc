import { Dialog } from '@base-ui/react/dialog';
import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { holdCommands } from '../../lib/keyboard.ts';
import { iconButtonClass } from '../button-class.ts';
import type { DialogProps } from '../dialog.tsx';
import { Icon } from '../icon.tsx';

const SIZES = { sm: 'md:max-w-100', md: 'md:max-w-140', lg: 'md:max-w-190' };

const MIDDLE =
  'max-md:inset-x-0 max-md:bottom-0 max-md:rounded-t-lg md:top-1/2 md:left-1/2 md:w-[calc(100vw-3rem)] md:-translate-1/2 md:rounded-lg';

const PLACES = {
  middle: MIDDLE,
  top: 'top-3 left-1/2 w-[calc(100vw-1.5rem)] -translate-x-1/2 rounded-lg md:top-[12vh]',
  side: 'max-md:inset-x-0 max-md:bottom-0 max-md:top-6 max-md:rounded-t-lg md:inset-y-0 md:right-0 md:w-full',
};

const Header = ({ title, hideTitle }: Pick<DialogProps, 'title' | 'hideTitle'>) => (
  <div
    className={clsx(
      'flex shrink-0 items-center justify-between gap-3 px-5 pt-4 pb-2',
      hideTitle && 'sr-only',
    )}
  >
    <Dialog.Title className="font-serif text-xl font-medium">{title}</Dialog.Title>
    <Dialog.Close aria-label="Close" className={iconButtonClass('quiet')}>
      <Icon of={X} />
    </Dialog.Close>
  </div>
);

/** The dialog itself, loaded when first needed. */
export const DialogPopup = (props: DialogProps) => {
  const {
    open,
    onClose,
    title,
    hideTitle,
    children,
    footer,
    size = 'md',
    place = 'middle',
    alert,
    initialFocus,
  } = props;
  useEffect(() => (open ? holdCommands() : undefined), [open]);
  return (
    <Dialog.Root
      open={open}
      disablePointerDismissal={alert ?? false}
      onOpenChange={(next) => !next && onClose()}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-30 bg-[#16151366] transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup
          {...(alert && { role: 'alertdialog' })}
          {...(initialFocus && { initialFocus })}
          className={clsx(
            'fixed z-30 flex max-h-[calc(100dvh-1.5rem)] flex-col border border-line bg-surface shadow-card outline-none',
            'transition-[opacity,scale,translate] duration-150 ease-out data-ending-style:opacity-0 data-starting-style:opacity-0',
            place === 'side' && 'md:max-h-none',
            PLACES[place],
            SIZES[size],
          )}
        >
          <Header title={title} {...(hideTitle && { hideTitle })} />
          <div className="flex min-h-0 flex-1 flex-col overflow-y-auto overscroll-contain">{children}</div>
          {footer && (
            <div className="flex shrink-0 flex-wrap justify-end gap-2 border-t border-line px-5 py-3">
              {footer}
            </div>
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
};
