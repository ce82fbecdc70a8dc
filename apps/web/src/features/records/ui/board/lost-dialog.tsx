import type { LostKind } from '@daybook/shared/activities/choice.rules';
import { type FormEvent, useState } from 'react';
import { ReasonSelect } from '../../../../shared/fields/ui/stage-control.tsx';
import { Button } from '../../../../shared/ui/button.tsx';
import { Dialog } from '../../../../shared/ui/dialog.tsx';

interface LostDialogProps {
  readonly of: LostKind;
  readonly title: string;
  readonly onLost: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks why something was lost, before it is. */
export const LostDialog = ({ of, title, onLost, onClose }: LostDialogProps) => {
  const [reason, setReason] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason === null) setAsked(true);
    else onLost(reason);
  };
  return (
    <Dialog open onClose={onClose} title={`Lost: ${title}`} size="sm">
      <form onSubmit={submit} noValidate className="flex flex-col gap-4 px-5 pt-1 pb-5">
        <ReasonSelect
          of={of}
          value={reason}
          onChange={setReason}
          error={asked && reason === null ? 'Say why it was lost.' : undefined}
        />
        <div className="flex justify-end gap-2">
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" variant="filled">
            Mark as lost
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
