import { clsx } from 'clsx';
import type { LucideIcon } from 'lucide-react';
import { Icon } from './icon.tsx';
import { TINTS, type Tint } from './tint.ts';

interface TintedIconProps {
  /** `linkedin` is LinkedIn's own "in". */
  readonly of: LucideIcon | 'linkedin';
  readonly tint: Tint;
  /** Only where nothing beside the icon says what it is. */
  readonly label?: string;
}

/** The small square before a row that tells what kind of thing it is. */
export const TintedIcon = ({ of, tint, label }: TintedIconProps) => (
  <span
    {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    className={clsx('flex size-6.5 shrink-0 items-center justify-center rounded-sm', TINTS[tint])}
  >
    {of === 'linkedin' ? <LinkedInGlyph /> : <Icon of={of} size={15} />}
  </span>
);

export const LinkedInGlyph = ({ size = 15 }: { size?: number }) => (
  <svg
    aria-hidden="true"
    className="shrink-0"
    width={size}
    height={size}
    viewBox="0 0 16 16"
    fill="currentColor"
  >
    <path d="M3 6.200h2v7H3zM4 2.600a1.250 1.250 0 1 1 0 2.500 1.250 1.250 0 0 1 0-2.500zM6.700 6.200h1.950v1c.4-.7 1.200-1.200 2.250-1.200 1.900 0 2.500 1.150 2.500 3v4.200h-2V9.500c0-1-.2-1.800-1.200-1.800-1.100 0-1.500.8-1.500 1.800v3.700h-2z" />
  </svg>
);
