import { lazy, type ReactNode, type RefObject } from 'react';
import { WhenOpened } from './when-opened.tsx';

export interface PopoverProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly label: string;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly align?: 'start' | 'end';
  readonly children: ReactNode;
}

const load = () => import('./base/popover-popup.tsx');
const PopoverPopup = lazy(async () => ({ default: (await load()).PopoverPopup }));

export const preloadPopover = (): void => void load();

/** A small panel by the control that opened it: a calendar, filters. */
export const Popover = (props: PopoverProps) => (
  <WhenOpened open={props.open}>
    <PopoverPopup {...props} />
  </WhenOpened>
);
