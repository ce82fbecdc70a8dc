import { clsx } from 'clsx';
import type { LucideIcon } from 'lucide-react';

interface IconProps {
  readonly of: LucideIcon;
  /** Pixels. */
  readonly size?: number;
  readonly className?: string;
}

/** A line icon that says nothing by itself: the control it is in has the name. */
export const Icon = ({ of: Glyph, size = 16, className }: IconProps) => (
  <Glyph aria-hidden size={size} strokeWidth={1.6} className={clsx('shrink-0', className)} />
);
