import { clsx } from 'clsx';
import { X } from 'lucide-react';
import {
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
} from 'react';
import { holdCommands } from '../lib/keyboard.ts';
import { IconButton } from './icon-button.tsx';
import { useTabLoop } from './use-tab-loop.ts';

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
  readonly initialFocus?: RefObject<HTMLElement | null>;
}

const SIZES = { sm: 'md:max-w-100', md: 'md:max-w-140', lg: 'md:max-w-190' };

const SHEET = 'max-md:mt-auto max-md:mb-0 max-md:max-w-none max-md:rounded-t-lg';

const PLACES = {
  middle: clsx(SHEET, 'md:m-auto md:rounded-lg'),
  top: 'mx-auto mt-3 w-[calc(100vw-1.5rem)] rounded-lg md:mt-[12vh]',
  side: clsx(SHEET, 'max-md:h-[calc(100dvh-1.5rem)] md:my-0 md:mr-0 md:h-dvh md:max-h-none'),
};

const FIELD = 'input:not([type="hidden"]), textarea, select';

/** Focus goes to the first field, else to the dialog itself; closing gives it back to where it was. */
const useModal = (dialog: RefObject<HTMLDialogElement | null>, initialFocus: DialogProps['initialFocus']) => {
  useEffect(() => holdCommands(), []);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    (initialFocus?.current ?? element?.querySelector<HTMLElement>(FIELD) ?? element)?.focus();
    return () => element?.close();
  }, [dialog, initialFocus]);
};

/** The second click of a double click whose first one opened the dialog was meant for what was there before. */
const useOwnClicks = () => {
  const began = useRef(false);
  const keepOut = (event: MouseEvent) => {
    // What a key does counts as no click, and none but a first one begins a press.
    if (event.detail > 1 && !began.current) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.type === 'mousedown') began.current = true;
  };
  return { onMouseDownCapture: keepOut, onMouseUpCapture: keepOut, onClickCapture: keepOut };
};

/** A press that began and ended on the backdrop; selecting text and letting go outside is none. */
const useBackdropPress = (onPress: () => void) => {
  const began = useRef(false);
  const isBackdrop = (event: MouseEvent) => event.target === event.currentTarget;
  return {
    onMouseDown: (event: MouseEvent) => {
      began.current = isBackdrop(event);
    },
    onMouseUp: (event: MouseEvent) => {
      if (began.current && isBackdrop(event)) onPress();
    },
  };
};

const Header = ({
  id,
  title,
  hideTitle,
  onClose,
}: Pick<DialogProps, 'title' | 'hideTitle' | 'onClose'> & { readonly id: string }) => (
  <div
    className={clsx(
      'flex shrink-0 items-center justify-between gap-3 px-5 pt-4 pb-2',
      hideTitle && 'sr-only',
    )}
  >
    <h2 id={id} className="min-w-0 font-serif text-xl font-medium wrap-anywhere">
      {title}
    </h2>
    <IconButton icon={X} label="Close" onClick={onClose} />
  </div>
);

const Modal = (props: DialogProps) => {
  const { onClose, title, hideTitle, children, footer, size = 'md', place = 'middle', initialFocus } = props;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useModal(dialog, initialFocus);
  useTabLoop(dialog);
  const ownClicks = useOwnClicks();
  const backdrop = useBackdropPress(onClose);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      tabIndex={-1}
      {...ownClicks}
      {...backdrop}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={(event) => {
        // A browser may close it without asking first.
        if (event.target === dialog.current && !dialog.current.open) onClose();
      }}
      className={clsx(
        'fixed flex w-full flex-col border border-line bg-surface p-0 text-ink shadow-card outline-none',
        'animate-[rise-in_140ms_var(--ease-out)] backdrop:animate-[fade-in_140ms] backdrop:bg-[#16151366]',
        place !== 'side' && 'max-h-[calc(100dvh-1.5rem)]',
        PLACES[place],
        SIZES[size],
      )}
    >
      <Header id={id} title={title} onClose={onClose} {...(hideTitle && { hideTitle })} />
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto overscroll-contain">{children}</div>
      {footer && (
        <div className="flex shrink-0 flex-wrap justify-end gap-2 border-t border-line px-5 py-3">
          {footer}
        </div>
      )}
    </dialog>
  );
};

/** Something that has to be dealt with before going on. Focus goes in, stays in, and comes back. */
export const Dialog = (props: DialogProps) => (props.open ? <Modal {...props} /> : null);
