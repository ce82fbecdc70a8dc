import type { ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a settings page. */
export const Section = ({ title, lead, actions, children }: SectionProps) => (
  <section aria-label={title} className="flex flex-col gap-4 border-b border-line py-6 last:border-b-0">
    <div className="flex items-start justify-between gap-4">
      <div className="flex flex-col gap-1">
        <h2 className="font-serif text-xl font-medium">{title}</h2>
        {lead && <p className="max-w-prose text-ink-2">{lead}</p>}
      </div>
      {actions}
    </div>
    {children}
  </section>
);
