import { Popover } from '@base-ui/react/popover';
import { useEffect } from 'react';
import { holdCommands } from '../../lib/keyboard.ts';
import type { PopoverProps } from '../popover.tsx';

/** The panel of a popover, loaded when first needed. */
export const PopoverPopup = ({ open, onClose, label, anchor, align = 'start', children }: PopoverProps) => {
  useEffect(() => (open ? holdCommands() : undefined), [open]);
  return (
    <Popover.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Popover.Portal>
        <Popover.Positioner
          anchor={anchor}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-40 outline-none"
        >
          <Popover.Popup
            aria-label={label}
            finalFocus={anchor}
            className="max-h-(--available-height) max-w-(--available-width) overflow-y-auto rounded-md border border-line bg-surface shadow-card outline-none transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0"
          >
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
};
