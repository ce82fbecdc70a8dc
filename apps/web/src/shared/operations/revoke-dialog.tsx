import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { showToast } from '../ui/toast.state.ts';

interface RevokeDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly revoke: () => Promise<unknown>;
  /** What is said once it has ended. */
  readonly said: string;
  /** What ending it means. */
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** Ends a secret that lets others in, after asking: nothing brings it back. */
export const RevokeDialog = ({ open, title, revoke, said, children, onClose }: RevokeDialogProps) => {
  const ending = useMutation({
    mutationFn: revoke,
    meta: { affects: ['programs', 'operations'] },
    onSuccess: () => showToast({ text: said }),
    onSettled: onClose,
  });
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Keep it
          </Button>
          <Button variant="filled" busy={ending.isPending} onClick={() => ending.mutate()}>
            Revoke
          </Button>
        </>
      }
    >
      <p className="px-5 pb-4 text-ink-2">{children}</p>
    </Dialog>
  );
};
