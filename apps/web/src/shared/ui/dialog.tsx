import { lazy, type ReactNode, type RefObject } from 'react';
import { WhenOpened } from './when-opened.tsx';

export interface DialogProps {
  readonly open: boolean;
  /** Asked for by Escape, a press outside, or the close button. */
  readonly onClose: () => void;
  readonly title: string;
  readonly hideTitle?: boolean;
  readonly children: ReactNode;
  /** Buttons, the main one last. */
  readonly footer?: ReactNode;
  readonly size?: 'sm' | 'md' | 'lg';
  /** `top`: hangs from the top like a palette. `side`: a sheet from the right, or from below on a phone. */
  readonly place?: 'middle' | 'top' | 'side';
  /** A question that has to be answered: a press outside does not close it. */
  readonly alert?: boolean;
  readonly initialFocus?: RefObject<HTMLElement | null>;
}

const load = () => import('./base/dialog-popup.tsx');
const DialogPopup = lazy(async () => ({ default: (await load()).DialogPopup }));

export const preloadDialog = (): void => void load();

/** Something that has to be dealt with before going on. Focus goes in, stays in, and comes back. */
export const Dialog = (props: DialogProps) => (
  <WhenOpened open={props.open}>
    <DialogPopup {...props} />
  </WhenOpened>
);
