import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

interface EmptyStateProps {
  readonly icon?: LucideIcon;
  /** One sentence that says what belongs here. */
  readonly children: ReactNode;
  /** The one thing that starts it. */
  readonly action?: ReactNode;
}

export const EmptyState = ({ icon, children, action }: EmptyStateProps) => (
  <div className="flex flex-col items-center gap-4 px-6 py-14 text-center">
    {icon && (
      <span className="flex size-10 items-center justify-center rounded-full bg-sunken text-ink-3">
        <Icon of={icon} size={20} />
      </span>
    )}
    <p className="max-w-sm text-ink-2">{children}</p>
    {action}
  </div>
);
