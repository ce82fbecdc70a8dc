import type { Contact } from '@daybook/shared/contacts/contact';
import { ClipboardPaste, Globe, Search } from 'lucide-react';
import { useReachable } from '../../../shared/api/connection.state.ts';
import { recordPath } from '../../../shared/lib/paths.ts';
import { Button, ButtonLink } from '../../../shared/ui/button.tsx';
import { IconButton } from '../../../shared/ui/icon-button.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { canReadClipboard, pasteFromClipboard, useClipboardProfile } from '../use-clipboard-profile.ts';
import { useProfileField } from '../use-profile-field.ts';

interface ProfileFieldProps {
  readonly contact: Contact;
  readonly readOnly: boolean;
  readonly onSearch: () => void;
  readonly onOpen: () => void;
  /** What the globe does beside opening the profile. */
  readonly copies: boolean;
}

/** The LinkedIn profile of a person: pasted, saved on the contact, searched for and opened. */
export const ProfileField = ({ contact, readOnly, onSearch, onOpen, copies }: ProfileFieldProps) => {
  const field = useProfileField(contact);
  const reachable = useReachable();
  const takes = contact.linkedin === null && !field.dirty && !readOnly;
  const offered = useClipboardProfile(takes);
  const { trouble } = field;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-end gap-1.5">
        <div className="min-w-0 flex-1">
          <TextField
            label="LinkedIn profile"
            inputMode="url"
            placeholder="Paste its address"
            autoComplete="off"
            spellCheck={false}
            readOnly={readOnly}
            value={field.value}
            onChange={field.write}
            onBlur={field.check}
            onPaste={(event) => {
              if (readOnly) return;
              event.preventDefault();
              field.paste(event.clipboardData.getData('text'));
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') void field.save();
            }}
          />
        </div>
        <IconButton variant="plain" icon={Search} label="Search LinkedIn" onClick={onSearch} />
        <IconButton
          variant="plain"
          icon={Globe}
          keys="o"
          label={copies ? 'Open the profile and copy the message' : 'Open the profile'}
          onClick={onOpen}
        />
      </div>
      {trouble && (
        <div role="alert" className="flex flex-wrap items-center gap-2 text-sm text-late">
          {trouble.message}
          {trouble.owner && (
            <ButtonLink size="sm" to={recordPath(trouble.owner)}>
              Open {trouble.owner.title}
            </ButtonLink>
          )}
        </div>
      )}
      {field.hint && <p className="text-sm text-ink-2">{field.hint}</p>}
      {takes && (offered !== null || canReadClipboard()) && (
        <span>
          <Button
            size="sm"
            icon={ClipboardPaste}
            onClick={() => (offered === null ? void pasteFromClipboard(field) : field.paste(offered))}
          >
            {offered === null ? 'Paste from the clipboard' : `Paste ${offered} from the clipboard`}
          </Button>
        </span>
      )}
      {field.dirty && !readOnly && (
        <div className="flex flex-wrap items-center gap-2">
          <Button
            size="sm"
            busy={field.busy}
            blocked={reachable ? undefined : 'Daybook cannot be reached, so this cannot be saved now.'}
            onClick={() => void field.save()}
          >
            Save to contact
          </Button>
          <span role="status" className="text-sm text-ink-2">
            {field.tracking ? 'Pasted, tracking removed' : 'Not saved yet'}
          </span>
        </div>
      )}
    </div>
  );
};
