import { clsx } from 'clsx';
import { ExternalLink } from 'lucide-react';
import { Icon } from './icon.tsx';

interface OutsideLinkProps {
  readonly href: string;
  readonly children: string;
  readonly className?: string;
}

/** A link that leads out of Daybook, in a tab of its own. */
export const OutsideLink = ({ href, children, className }: OutsideLinkProps) => (
  <a
    href={href}
    target="_blank"
    rel="noreferrer"
    className={clsx('inline-flex max-w-full items-center gap-1.5 text-pen hover:underline', className)}
  >
    <Icon of={ExternalLink} size={14} />
    <span className="truncate">{children}</span>
  </a>
);
