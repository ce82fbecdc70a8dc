/** Colour means something: pen is action, late is late or failed, done is done; the rest tell kinds apart. */
export type Tint = 'neutral' | 'pen' | 'late' | 'done' | 'amber' | 'violet' | 'linkedin';

export const TINTS: Readonly<Record<Tint, string>> = {
  neutral: 'bg-sunken text-ink-2',
  pen: 'bg-pen-soft text-pen',
  late: 'bg-late-soft text-late',
  done: 'bg-done-soft text-done',
  amber: 'bg-amber-soft text-amber',
  violet: 'bg-violet-soft text-violet',
  linkedin: 'bg-linkedin-soft text-linkedin',
};
