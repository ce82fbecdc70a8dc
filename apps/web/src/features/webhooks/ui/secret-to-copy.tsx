import { Button } from '../../../shared/ui/button.tsx';
import { TextToCopy } from '../../../shared/ui/form-parts.tsx';

interface SecretToCopyProps {
  /** null: it was shown already. */
  readonly secret: string | null;
  readonly onClose: () => void;
}

/** The secret of a webhook, this once. */
export const SecretToCopy = ({ secret, onClose }: SecretToCopyProps) => (
  <div className="flex flex-col gap-4 px-5 pb-5">
    {secret === null ? (
      <p className="text-ink-2">The secret was shown already. Make a new one if you do not have it.</p>
    ) : (
      <>
        <p className="text-ink-2">
          With this secret the receiver can tell that a message comes from here. Copy it now: it is not shown
          again.
        </p>
        <TextToCopy label="Signing secret" text={secret} copy="Copy secret" />
      </>
    )}
    <div className="flex justify-end">
      <Button onClick={onClose}>Done</Button>
    </div>
  </div>
);
