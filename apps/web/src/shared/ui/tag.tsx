import { clsx } from 'clsx';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { TINTS, type Tint } from './tint.ts';

interface TagProps {
  readonly children: ReactNode;
  readonly tint?: Tint;
  readonly icon?: LucideIcon;
  /** Semibold, for a state in a header ("4 days overdue"). */
  readonly strong?: boolean;
}

/** A word about a thing: where it comes from, its state, a topic. Not a control. */
export const Tag = ({ children, tint = 'neutral', icon, strong = false }: TagProps) => (
  <span
    className={clsx(
      'inline-flex h-5 max-w-full items-center gap-1.5 rounded-xs px-2 text-xs tabular-nums',
      strong && 'font-semibold',
      TINTS[tint],
    )}
  >
    {icon && <Icon of={icon} size={14} />}
    <span className="truncate">{children}</span>
  </span>
);
