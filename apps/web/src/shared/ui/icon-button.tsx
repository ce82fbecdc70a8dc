import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { ariaKeys } from '../lib/keys.ts';
import { type ButtonVariant, iconButtonClass } from './button-class.ts';
import { Icon } from './icon.tsx';
import { LinkedInGlyph } from './tinted-icon.tsx';
import { tooltipHandlers } from './tooltip.state.ts';

interface Common {
  readonly icon: LucideIcon | 'linkedin';
  /** Its name, also shown on hover. */
  readonly label: string;
  readonly variant?: ButtonVariant;
  readonly size?: 'md' | 'sm';
  /** The key that does the same. */
  readonly keys?: string;
}

export type IconButtonProps = Common &
  Omit<ComponentProps<'button'>, 'className' | 'children' | 'aria-label'>;
export type IconLinkProps = Common &
  Omit<ComponentProps<'a'>, 'className' | 'children' | 'aria-label'> & { readonly href: string };

const glyph = (icon: Common['icon']) =>
  icon === 'linkedin' ? (
    <span className="text-linkedin">
      <LinkedInGlyph />
    </span>
  ) : (
    <Icon of={icon} />
  );

export const IconButton = ({ icon, label, variant, size, keys, ...rest }: IconButtonProps) => (
  <button
    type="button"
    {...tooltipHandlers(label, keys)}
    {...rest}
    aria-label={label}
    aria-keyshortcuts={keys && ariaKeys(keys)}
    className={iconButtonClass(variant, size)}
  >
    {glyph(icon)}
  </button>
);

/** An outside address: a profile, a phone number, a mail. */
export const IconLink = ({ icon, label, variant, size, keys, href, ...rest }: IconLinkProps) => (
  <a
    href={href}
    {...tooltipHandlers(label, keys)}
    {...(rest.target === '_blank' && { rel: 'noreferrer' })}
    {...rest}
    aria-label={label}
    className={iconButtonClass(variant, size)}
  >
    {glyph(icon)}
  </a>
);
