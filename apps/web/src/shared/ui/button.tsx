import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Link, type LinkProps } from 'react-router';
import { ariaKeys } from '../lib/keys.ts';
import { type ButtonVariant, buttonClass } from './button-class.ts';
import { Icon } from './icon.tsx';
import { tooltipHandlers } from './tooltip.state.ts';

interface Look {
  readonly variant?: ButtonVariant;
  readonly size?: 'md' | 'sm';
  readonly icon?: LucideIcon;
}

export interface ButtonProps extends Look, Omit<ComponentProps<'button'>, 'className'> {
  /** The work it started is going on: it cannot be pressed again, and keeps its place and focus. */
  readonly busy?: boolean;
  /** The key that does the same, shown on hover. */
  readonly keys?: string;
  /** Why it cannot be used now. It stays focusable, so that the reason can be read. */
  readonly blocked?: string | undefined;
}

export const Button = ({
  variant,
  size,
  icon,
  busy,
  keys,
  blocked,
  onClick,
  children,
  ...rest
}: ButtonProps) => {
  const idle = busy || blocked !== undefined;
  const hint = blocked ?? (keys && typeof children === 'string' ? children : undefined);
  return (
    <button
      type="button"
      {...(hint && tooltipHandlers(hint, blocked ? undefined : keys))}
      {...rest}
      aria-busy={busy}
      aria-disabled={idle || undefined}
      aria-keyshortcuts={keys && ariaKeys(keys)}
      {...(blocked && { 'aria-description': blocked })}
      onClick={idle ? (event) => event.preventDefault() : onClick}
      className={buttonClass(variant, size)}
    >
      {icon && <Icon of={icon} size={15} />}
      {children}
    </button>
  );
};

/** A link drawn as a button: for going somewhere, not for doing something. */
export const ButtonLink = ({
  variant,
  size,
  icon,
  children,
  ...rest
}: Look & Omit<LinkProps, 'className'>) => (
  <Link {...rest} className={buttonClass(variant, size)}>
    {icon && <Icon of={icon} size={15} />}
    {children}
  </Link>
);
