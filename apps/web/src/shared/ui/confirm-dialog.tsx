import { type ReactNode, useRef } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

interface ConfirmDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** A question: "Erase Priya Raman for good?" */
  readonly title: string;
  /** What will happen. */
  readonly children: ReactNode;
  /** The verb: "Erase". */
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly busy?: boolean;
}

/** For the few things that cannot be undone. Everything else just happens, with Undo. */
export const ConfirmDialog = ({
  open,
  onClose,
  title,
  children,
  confirm,
  onConfirm,
  busy,
}: ConfirmDialogProps) => {
  const cancel = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      size="sm"
      alert
      initialFocus={cancel}
      footer={
        <>
          <Button ref={cancel} onClick={onClose}>
            Cancel
          </Button>
          <Button variant="danger" onClick={onConfirm} {...(busy && { busy })}>
            {confirm}
          </Button>
        </>
      }
    >
      <div className="px-5 pb-5 text-ink-2">{children}</div>
    </Dialog>
  );
};
