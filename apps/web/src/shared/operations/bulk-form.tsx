import type { FormEvent, ReactNode } from 'react';
import { Button } from '../ui/button.tsx';

interface BulkFormProps {
  readonly send: string;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** One question about all that is selected, answered in one go. */
export const BulkForm = ({ send, onSend, onClose, children }: BulkFormProps) => {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSend();
  };
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4 px-5 pb-5">
      {children}
      <div className="flex justify-end gap-2">
        <Button variant="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" variant="filled">
          {send}
        </Button>
      </div>
    </form>
  );
};
