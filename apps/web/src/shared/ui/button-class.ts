import { clsx } from 'clsx';

/** A page has at most one `filled` button. `danger` is for what cannot be taken back. */
export type ButtonVariant = 'filled' | 'plain' | 'quiet' | 'danger';

const VARIANTS: Readonly<Record<ButtonVariant, string>> = {
  filled: 'border-transparent bg-pen text-on-pen hover:not-disabled:bg-pen-ink',
  plain: 'border-line-strong bg-surface text-ink hover:not-disabled:bg-sunken',
  quiet: 'border-transparent text-ink-2 hover:not-disabled:bg-sunken hover:not-disabled:text-ink',
  danger: 'border-late bg-surface text-late hover:not-disabled:bg-late-soft',
};

const BASE =
  'inline-flex shrink-0 items-center justify-center rounded-sm border font-medium transition-colors duration-100 select-none disabled:opacity-55 aria-disabled:opacity-55';

/** The look of a button, for links that are drawn as one too. */
export const buttonClass = (variant: ButtonVariant = 'plain', size: 'md' | 'sm' = 'md'): string =>
  clsx(
    BASE,
    VARIANTS[variant],
    size === 'md' ? 'h-7.5 gap-2 px-3 text-[0.8125rem]' : 'h-6.5 gap-1.5 px-2 text-sm',
  );

export const iconButtonClass = (variant: ButtonVariant = 'quiet', size: 'md' | 'sm' = 'md'): string =>
  clsx(BASE, VARIANTS[variant], size === 'md' ? 'size-7.5' : 'size-6.5');
