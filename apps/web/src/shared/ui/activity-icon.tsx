import {
  Calendar,
  type LucideIcon,
  Mail,
  MessageSquare,
  Phone,
  ReceiptText,
  SquareCheck,
  StickyNote,
  Utensils,
  Video,
} from 'lucide-react';
import type { Tint } from './tint.ts';
import { TintedIcon } from './tinted-icon.tsx';

interface Look {
  readonly of: LucideIcon | 'linkedin';
  readonly tint: Tint;
}

const TASK: Look = { of: SquareCheck, tint: 'neutral' };

const LOOKS: Readonly<Record<string, Look>> = {
  task: TASK,
  call: { of: Phone, tint: 'done' },
  sms: { of: MessageSquare, tint: 'done' },
  email: { of: Mail, tint: 'pen' },
  meeting: { of: Calendar, tint: 'violet' },
  video_call: { of: Video, tint: 'violet' },
  lunch: { of: Utensils, tint: 'violet' },
  quote: { of: ReceiptText, tint: 'amber' },
  note: { of: StickyNote, tint: 'amber' },
  linkedin: { of: 'linkedin', tint: 'linkedin' },
};

/** The icon of an activity type, by its code; an unknown type looks like a task. */
export const ActivityIcon = ({ type, label }: { readonly type: string; readonly label?: string }) => (
  <TintedIcon {...(LOOKS[type] ?? TASK)} {...(label && { label })} />
);
