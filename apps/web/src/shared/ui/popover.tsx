import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { holdCommands } from '../lib/keyboard.ts';
import { FLOATING_CARD, Floating } from './floating.tsx';

export interface PopoverProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly label: string;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly align?: 'start' | 'end';
  readonly children: ReactNode;
}

const CONTROL = '[tabindex="0"], input, select, textarea, a[href], button:not([tabindex="-1"])';

const Panel = ({ onClose, label, anchor, align, children }: PopoverProps) => {
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => holdCommands(), []);
  useEffect(() => content.current?.querySelector<HTMLElement>(CONTROL)?.focus(), []);
  return (
    <Floating
      anchor={anchor}
      mode="auto"
      onClose={onClose}
      role="dialog"
      aria-label={label}
      {...(align && { align })}
      className={FLOATING_CARD}
    >
      <div ref={content}>{children}</div>
    </Floating>
  );
};

/** A small panel by the control that opened it: a calendar, filters. Escape and a press outside close it. */
export const Popover = (props: PopoverProps) => (props.open ? <Panel {...props} /> : null);
