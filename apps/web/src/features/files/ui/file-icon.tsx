import type { Attachment } from '@daybook/shared/activities/attachment';
import { AudioLines, FileText, Image, Link2, type LucideIcon } from 'lucide-react';

/** What kind of thing an attachment or file is, at a glance. */
export const fileIcon = ({ kind, contentType }: Pick<Attachment, 'kind' | 'contentType'>): LucideIcon => {
  if (kind === 'link') return Link2;
  if (kind === 'recording') return AudioLines;
  return contentType.startsWith('image/') ? Image : FileText;
};
