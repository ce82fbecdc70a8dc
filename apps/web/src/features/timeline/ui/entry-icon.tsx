import type { EntryKind, EntryPayload } from '@daybook/shared/timeline/timeline-entry';
import {
  Archive,
  ArchiveRestore,
  Building2,
  CalendarClock,
  ClipboardList,
  Eraser,
  Handshake,
  Link2,
  type LucideIcon,
  Merge,
  Mic,
  Paperclip,
  Pencil,
  PhoneCall,
  PhoneMissed,
  Plus,
  RotateCcw,
  Signpost,
  Trash2,
  User,
  UserPlus,
} from 'lucide-react';
import { ActivityIcon } from '../../../shared/ui/activity-icon.tsx';
import { TintedIcon } from '../../../shared/ui/tinted-icon.tsx';
import { isFailedCall } from '../completed-words.ts';

/** What is told as a thing of its type: with the icon of that type. */
type ShownAsType = 'activity.planned' | 'activity.completed' | 'note.added';
const SHOWN_AS_TYPE = new Set<EntryKind>([
  'activity.planned',
  'activity.completed',
  'note.added',
] satisfies ShownAsType[]);

/** One icon per kind: a new kind without one does not compile. */
const ICONS: Readonly<Record<Exclude<EntryKind, ShownAsType>, LucideIcon>> = {
  'record.created': Plus,
  'record.renamed': Pencil,
  'contact.lifecycle-changed': Signpost,
  'contact.status-changed': Signpost,
  'contact.lost-reason-changed': Signpost,
  'opportunity.linked': Handshake,
  'opportunity.stage-changed': Handshake,
  'opportunity.won': Handshake,
  'opportunity.lost': Handshake,
  'opportunity.lost-reason-changed': Handshake,
  'opportunity.value-changed': Handshake,
  'opportunity.closing-date-changed': Handshake,
  'record.owner-changed': User,
  'record.account-changed': Building2,
  'record.field-changed': Pencil,
  'form.submitted': ClipboardList,
  'record.merged': Merge,
  'record.archived': Archive,
  'record.unarchived': ArchiveRestore,
  'person.erased': Eraser,
  'record.trashed': Trash2,
  'record.restored': RotateCcw,
  'activity.reopened': RotateCcw,
  'activity.rescheduled': CalendarClock,
  'activity.reassigned': User,
  'activity.renamed': Pencil,
  'activity.notes-edited': Pencil,
  'activity.result-edited': Pencil,
  'activity.field-changed': Pencil,
  'activity.trashed': Trash2,
  'activity.restored': RotateCcw,
  'activity.joined': UserPlus,
  'file.uploaded': Paperclip,
  'file.added': Paperclip,
  'file.renamed': Paperclip,
  'file.deleted': Trash2,
  'link.added': Link2,
  'file.removed': Paperclip,
};

const isShownAsType = (payload: EntryPayload): payload is Extract<EntryPayload, { kind: ShownAsType }> =>
  SHOWN_AS_TYPE.has(payload.kind);

/** What kind of thing happened: the tint of its activity type, vermilion where it failed, neutral for an update. */
export const EntryIcon = ({ payload }: { readonly payload: EntryPayload }) => {
  if (payload.kind === 'activity.completed' && isFailedCall(payload)) {
    return <TintedIcon of={PhoneMissed} tint="late" />;
  }
  if (payload.kind === 'file.uploaded' && payload.recording !== null)
    return <TintedIcon of={payload.recording === 'call' ? PhoneCall : Mic} tint="done" />;
  if (isShownAsType(payload)) return <ActivityIcon type={payload.activityType} />;
  return <TintedIcon of={ICONS[payload.kind]} tint="neutral" />;
};
