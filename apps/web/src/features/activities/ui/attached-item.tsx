import type { Attachment } from '@daybook/shared/activities/attachment';
import { AudioLines, FileText, Image, Link2, X } from 'lucide-react';
import { attachedFilePath } from '../../../shared/lib/paths.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { Icon } from '../../../shared/ui/icon.tsx';
import { IconButton } from '../../../shared/ui/icon-button.tsx';
import { Sound } from '../../../shared/ui/sound.tsx';

const iconOf = ({ kind, contentType }: Attachment) => {
  if (kind === 'link') return Link2;
  if (kind === 'recording') return AudioLines;
  return contentType.startsWith('image/') ? Image : FileText;
};

interface ItemProps {
  readonly attachment: Attachment;
  /** Takes it off; undefined where one may only look. */
  readonly onRemove: (() => void) | undefined;
}

/** One thing attached: opened by a click, heard where it stands. */
export const AttachedItem = ({ attachment, onRemove }: ItemProps) => {
  const formats = useFormats();
  const { kind, id, name, url, size } = attachment;
  const href = kind === 'link' ? url : attachedFilePath(id);
  return (
    <li className="flex flex-col py-1">
      <div className="flex items-center gap-2">
        <span className="text-ink-2">
          <Icon of={iconOf(attachment)} />
        </span>
        <a href={href} target="_blank" rel="noreferrer" className="min-w-0 flex-1 truncate hover:underline">
          {name}
        </a>
        {kind !== 'link' && (
          <span className="shrink-0 text-sm text-ink-2 tabular-nums">{formats.fileSize(size)}</span>
        )}
        {onRemove && (
          <IconButton size="sm" icon={X} label={`Remove ${name}`} variant="plain" onClick={onRemove} />
        )}
      </div>
      {kind === 'recording' && <Sound src={href} label={name} />}
    </li>
  );
};
