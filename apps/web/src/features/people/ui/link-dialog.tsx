import type { OneTimeLink } from '@daybook/shared/people/access';
import type { User } from '@daybook/shared/people/user';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { TextToCopy } from '../../../shared/ui/form-parts.tsx';

interface LinkProps {
  readonly user: Pick<User, 'name' | 'joined'>;
  readonly link: OneTimeLink;
}

/** What to do with a link that was just made. It is not shown again. */
export const LinkToPassOn = ({ user, link }: LinkProps) => {
  const formats = useFormats();
  return (
    <div className="flex flex-col gap-3">
      <p className="text-ink-2">
        Send this link to {user.name}, and to nobody else: whoever opens it first chooses the password. It
        works once, until {formats.fullMoment(link.expiresAt)}. It is not shown again; you can make a new one
        at any time.
      </p>
      <TextToCopy label={user.joined ? 'Reset link' : 'Invitation link'} text={link.url} copy="Copy link" />
    </div>
  );
};

interface LinkDialogProps extends LinkProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

export const LinkDialog = ({ open, onClose, ...rest }: LinkDialogProps) => (
  <Dialog
    open={open}
    onClose={onClose}
    title={rest.user.joined ? 'Link to reset the password' : 'Invitation link'}
    footer={<Button onClick={onClose}>Done</Button>}
  >
    <div className="px-5 pb-4">
      <LinkToPassOn {...rest} />
    </div>
  </Dialog>
);
