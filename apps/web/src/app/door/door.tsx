import type { ReactNode } from 'react';
import { usePageTitle } from '../../shared/lib/title.state.ts';
import { PageTitle } from '../../shared/ui/page.tsx';

interface DoorProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

const takeFocus = (main: HTMLElement | null): void =>
  (
    main?.querySelector<HTMLElement>('input:not([hidden])') ?? main?.querySelector<HTMLElement>('h1')
  )?.focus();

const Brand = () => (
  <div className="flex items-center gap-2">
    <span
      aria-hidden
      className="flex size-5 items-center justify-center rounded-[5px] bg-pen font-serif text-sm leading-none font-semibold text-on-pen"
    >
      D
    </span>
    <span className="font-serif text-xl leading-none font-semibold tracking-[-0.01em]">Daybook</span>
  </div>
);

/** The page of somebody who is not in yet: one sheet of paper, no navigation. One can type at once. */
export const Door = ({ title, lead, children }: DoorProps) => {
  usePageTitle(title);
  return (
    <div className="h-dvh overflow-y-auto">
      <main
        key={title}
        ref={takeFocus}
        className="mx-auto flex min-h-full max-w-md flex-col justify-center gap-6 px-5 py-10"
      >
        <Brand />
        <div className="flex flex-col gap-1.5">
          <PageTitle>{title}</PageTitle>
          {lead && <div className="text-ink-2">{lead}</div>}
        </div>
        {children}
      </main>
    </div>
  );
};
