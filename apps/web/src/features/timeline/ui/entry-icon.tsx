import type { EntryPayload } from '@daybook/shared/timeline/timeline-entry';
import {
  CalendarClock,
  ClipboardList,
  Handshake,
  Link2,
  type LucideIcon,
  Paperclip,
  Pencil,
  PhoneMissed,
  Plus,
  RotateCcw,
  Signpost,
  Trash2,
  User,
} from 'lucide-react';
import { ActivityIcon } from '../../../shared/ui/activity-icon.tsx';
import { TintedIcon } from '../../../shared/ui/tinted-icon.tsx';
import { isFailedCall } from '../completed-words.ts';

const UPDATES: Readonly<Record<string, LucideIcon>> = {
  'record.created': Plus,
  'contact.lifecycle-changed': Signpost,
  'opportunity.linked': Handshake,
  'opportunity.stage-changed': Handshake,
  'opportunity.value-changed': Handshake,
  'opportunity.closing-date-changed': Handshake,
  'form.submitted': ClipboardList,
  'record.owner-changed': User,
  'activity.rescheduled': CalendarClock,
  'activity.reassigned': User,
  'activity.reopened': RotateCcw,
  'activity.trashed': Trash2,
  'record.trashed': Trash2,
  'file.uploaded': Paperclip,
  'file.removed': Paperclip,
  'file.added': Paperclip,
  'file.renamed': Paperclip,
  'file.deleted': Trash2,
  'link.added': Link2,
};

const SHOWN_AS_TYPE = new Set<EntryPayload['kind']>(['activity.planned', 'activity.completed', 'note.added']);

/** What kind of thing happened: the tint of its activity type, vermilion where it failed, neutral for an update. */
export const EntryIcon = ({ payload }: { readonly payload: EntryPayload }) => {
  if (payload.kind === 'activity.completed' && isFailedCall(payload)) {
    return <TintedIcon of={PhoneMissed} tint="late" />;
  }
  if ('activityType' in payload && SHOWN_AS_TYPE.has(payload.kind))
    return <ActivityIcon type={payload.activityType} />;
  return <TintedIcon of={UPDATES[payload.kind] ?? Pencil} tint="neutral" />;
};
