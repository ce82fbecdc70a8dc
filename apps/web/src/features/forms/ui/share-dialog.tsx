import type { Form } from '@daybook/shared/forms/form';
import { Button } from '../../../shared/ui/button.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { TextToCopy } from '../../../shared/ui/form-parts.tsx';
import { frameSnippet, htmlSnippet } from '../form-snippets.ts';

interface ShareDialogProps {
  readonly form: Form;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** How a form gets to visitors: its address, or a piece of a page. */
export const ShareDialog = ({ form, open, onClose }: ShareDialogProps) => {
  const { origin } = window.location;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={`Put ${form.name} on the web`}
      footer={<Button onClick={onClose}>Done</Button>}
    >
      <div className="flex flex-col gap-3 px-5 pb-4">
        <TextToCopy among label="Its own page" text={`${origin}${form.path}`} copy="Copy address" />
        <TextToCopy
          among
          label="Shown inside a page of yours"
          text={frameSnippet(form, origin)}
          copy="Copy frame"
        />
        <TextToCopy
          among
          label="As HTML, to shape yourself"
          text={htmlSnippet(form, origin)}
          copy="Copy HTML"
        />
        <p className="text-sm text-ink-2">
          Visitors have to be able to reach this address, so the server must be open to where they are.
        </p>
      </div>
    </Dialog>
  );
};
