import type { CalendarFeed } from '@daybook/shared/activities/calendar-feed';
import { useState } from 'react';
import { RevokeDialog } from '../../../shared/operations/revoke-dialog.tsx';
import { Button } from '../../../shared/ui/button.tsx';
import { Checkbox } from '../../../shared/ui/checkbox.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { TextToCopy } from '../../../shared/ui/form-parts.tsx';
import { revokeCalendarFeed } from '../calendar-feed.queries.ts';

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Ends the address, after asking. */
export const RevokeFeedDialog = (props: DialogProps) => (
  <RevokeDialog
    {...props}
    title="Revoke the address"
    revoke={revokeCalendarFeed}
    said="The address is revoked."
  >
    Calendars that read it get nothing more, and nothing brings the address back.
  </RevokeDialog>
);

interface RenewProps extends DialogProps {
  readonly feed: CalendarFeed;
  readonly busy: boolean;
  readonly onMake: (withDays: boolean) => void;
}

/** Makes another address in place of the one there is, after asking. */
export const RenewFeedDialog = ({ feed, open, busy, onClose, onMake }: RenewProps) => {
  const [withDays, setWithDays] = useState(feed.withDays);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Make a new address"
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Keep the old one
          </Button>
          <Button variant="filled" busy={busy} onClick={() => onMake(withDays)}>
            Make a new address
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3 px-5 pb-4">
        <p className="text-ink-2">The old address stops at once: give your calendars the new one.</p>
        <Checkbox checked={withDays} onChange={setWithDays} label="Also what is due on a day at any time" />
      </div>
    </Dialog>
  );
};

const subscribe = (url: string): string => url.replace(/^https?:/, 'webcal:');

/** The address just made, this once. */
export const MadeFeedDialog = ({
  url,
  onClose,
}: {
  readonly url: string | null;
  readonly onClose: () => void;
}) => (
  <Dialog
    open={url !== null}
    onClose={onClose}
    title="The address of your calendar"
    footer={<Button onClick={onClose}>Done</Button>}
  >
    {url !== null && (
      <div className="flex flex-col gap-3 px-5 pb-4">
        <p className="text-ink-2">
          Copy it now and keep it like a password: whoever has it sees your activities, and it is not shown
          again.
        </p>
        <TextToCopy label="Secret address" text={url} copy="Copy address" />
        <p className="text-sm text-ink-2">
          In Google Calendar: Other calendars, From URL. In Outlook: Add calendar, Subscribe from web.{' '}
          <a href={subscribe(url)} className="text-pen underline">
            Open in the calendar of this device
          </a>
        </p>
      </div>
    )}
  </Dialog>
);
