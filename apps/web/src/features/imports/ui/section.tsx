import { type ReactNode, useId } from 'react';

interface SectionProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** One part of the preview. */
export const Section = ({ title, lead, children }: SectionProps) => {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2.5">
      <div>
        <h2 id={id} className="font-serif text-xl font-medium">
          {title}
        </h2>
        {lead && <p className="text-ink-2">{lead}</p>}
      </div>
      {children}
    </section>
  );
};
