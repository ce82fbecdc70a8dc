import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { useRoomForPanel } from '../lib/media.ts';
import { Avatar } from './avatar.tsx';
import { type Crumb, Crumbs, Page, PageTitle } from './page.tsx';
import { type TabLink, TabLinks } from './tabs.tsx';

interface RecordPageProps {
  readonly title: string;
  readonly crumbs: readonly Crumb[];
  /** Before the name: an avatar, a tinted icon. */
  readonly mark?: ReactNode;
  /** After the name: `Tag`s with its state. */
  readonly state?: ReactNode;
  /** Before the actions: when something last happened. */
  readonly note?: ReactNode;
  /** Buttons, the main one last. */
  readonly actions?: ReactNode;
  readonly tabs?: readonly TabLink[];
  /** Filters of the content, above it and what is beside it. */
  readonly toolbar?: ReactNode;
  readonly children: ReactNode;
  /** What one wants to see beside the content: `Card`s. */
  readonly aside?: ReactNode;
  /** What is beside the content is worked with, not only looked at: without room beside it, it comes first. */
  readonly wideAside?: boolean;
}

/** The one grammar of records: header, tabs, content on the left, context on the right. */
export const RecordPage = (props: RecordPageProps) => {
  const { title, crumbs, mark, state, note, actions, tabs, toolbar, children, aside, wideAside } = props;
  const room = useRoomForPanel();
  const beside = aside && (
    <aside
      aria-label={`About ${title}`}
      className={clsx('flex shrink-0 flex-col gap-4 print:hidden', wideAside ? 'lg:w-90' : 'lg:w-75')}
    >
      {aside}
    </aside>
  );
  const first = wideAside && !room;
  return (
    <Page title={title}>
      <header className="border-b border-line px-4.5 pt-4 md:px-8 md:pt-5">
        <Crumbs crumbs={crumbs} />
        <div className="mt-2 mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
          <div className="flex min-w-0 items-center gap-3">
            {mark}
            <PageTitle compact>{title}</PageTitle>
            {state && <span className="flex shrink-0 items-center gap-1.5">{state}</span>}
          </div>
          <div className="flex flex-wrap items-center gap-2">
            {note && <span className="mr-1 text-ink-2">{note}</span>}
            <span className="contents print:hidden">{actions}</span>
          </div>
        </div>
        {tabs && (
          <div className="print:hidden">
            <TabLinks label={`Parts of ${title}`} tabs={tabs} />
          </div>
        )}
      </header>
      {toolbar && <div className="px-4.5 pt-3.5 md:px-8">{toolbar}</div>}
      <div className="flex flex-col gap-x-8 gap-y-6 px-4.5 py-5 md:px-8 lg:flex-row lg:items-start">
        {first && beside}
        <div className="min-w-0 flex-1">{children}</div>
        {!first && beside}
      </div>
    </Page>
  );
};

/** The mark of a person or an organisation in a record's header. */
export const RecordMark = ({ name, square }: { readonly name: string; readonly square?: boolean }) => (
  <Avatar name={name} size="lg" {...(square && { square })} />
);

interface CardProps {
  readonly title?: string;
  /** A small control in the corner. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** Something that can be lifted out: a panel of context, an editor. Lists are rows on paper instead. */
export const Card = ({ title, action, children }: CardProps) => (
  <section
    {...(title && { 'aria-label': title })}
    className="rounded-md border border-line bg-surface px-4 py-3.5"
  >
    {(title || action) && (
      <div className="mb-1.5 flex items-center justify-between gap-2">
        <h2 className="font-semibold">{title}</h2>
        {action}
      </div>
    )}
    {children}
  </section>
);

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

/** Names and values: what is known about a thing. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl className="flex flex-col gap-2">
    {facts.map(({ label, value }) => (
      <div key={label} className="flex flex-col">
        <dt className="text-sm text-ink-3">{label}</dt>
        <dd className="min-w-0 wrap-anywhere">{value}</dd>
      </div>
    ))}
  </dl>
);
