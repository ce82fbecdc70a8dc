import { clsx } from 'clsx';
import { Fragment, type ReactNode } from 'react';
import { Link, type To } from 'react-router';
import { usePageTitle } from '../lib/title.state.ts';
import { Kbd } from './kbd.tsx';
import { ScrollArea } from './scroll-area.tsx';

interface PageProps {
  /** The name of the window. */
  readonly title: string;
  readonly children: ReactNode;
  /** Stands beside the page: `Peek`. */
  readonly peek?: ReactNode;
  /** Stays at the bottom: `KeyHints`. */
  readonly footer?: ReactNode;
  /** Where what is on it is wider, it is scrolled sideways. */
  readonly sideways?: boolean;
}

/** A page: what scrolls, what stands beside it and what stays below. Its content sets its own distances to the edges. */
export const Page = ({ title, children, peek, footer, sideways = false }: PageProps) => {
  usePageTitle(title);
  return (
    <div className="relative flex h-full min-h-0 min-w-0 print:block print:h-auto">
      <div className="flex min-w-0 flex-1 flex-col print:block">
        <ScrollArea name="page" sideways={sideways}>
          {children}
        </ScrollArea>
        {footer}
      </div>
      {peek}
    </div>
  );
};

/** The distance to the edges that everything on a list page keeps, as its rows do. */
export const PAGE_X = 'px-4.5 md:px-7';

interface PageHeaderProps {
  readonly title: ReactNode;
  /** A line about the whole: progress, counts. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** Views, filters, what one types into. */
  readonly children?: ReactNode;
}

/** The head of a list page. */
export const PageHeader = ({ title, lead, actions, children }: PageHeaderProps) => (
  <header className={clsx(PAGE_X, 'flex flex-col pt-3 pb-1.75 md:pt-6.5')}>
    <div className="flex items-start justify-between gap-4">
      <PageTitle>{title}</PageTitle>
      {actions && <div className="flex shrink-0 items-center gap-2 print:hidden">{actions}</div>}
    </div>
    {lead && <div className="mt-1 flex flex-wrap items-center gap-x-3.5 gap-y-1 text-ink-2">{lead}</div>}
    {children && <div className="mt-4.5 flex flex-col gap-3">{children}</div>}
  </header>
);

interface PageTitleProps {
  readonly children: ReactNode;
  /** Beside a mark and a state, as on records. */
  readonly compact?: boolean;
}

/** The page's name. Takes the focus after a navigation, so that it is read out. */
export const PageTitle = ({ children, compact = false }: PageTitleProps) => (
  <h1
    tabIndex={-1}
    // Two lines of a record's name are shown; pointing at it tells the rest.
    title={compact && typeof children === 'string' ? children : undefined}
    className={clsx(
      'min-w-0 font-serif text-subtitle font-medium tracking-[-0.01em] text-balance',
      compact ? 'line-clamp-2 wrap-anywhere' : 'md:text-title',
    )}
  >
    {children}
  </h1>
);

export interface Crumb {
  readonly to: To;
  readonly label: string;
}

/** Where a record lives: "Accounts", "Today / Overdue". */
export const Crumbs = ({ crumbs }: { readonly crumbs: readonly Crumb[] }) => (
  <nav aria-label="You are here" className="text-sm text-ink-2">
    {crumbs.map(({ to, label }, i) => (
      <Fragment key={label}>
        {i > 0 && <span aria-hidden> / </span>}
        <Link to={to} className="hover:text-ink hover:underline">
          {label}
        </Link>
      </Fragment>
    ))}
  </nav>
);

export interface KeyHint {
  readonly keys: readonly string[];
  readonly label: string;
}

/** The keys that matter here, along the bottom. Not on a phone, which has none. */
export const KeyHints = ({
  hints,
  end,
}: {
  readonly hints: readonly KeyHint[];
  readonly end?: ReactNode;
}) => (
  <footer
    className={clsx(
      PAGE_X,
      'hidden h-8.5 shrink-0 items-center gap-4.5 border-t border-line text-sm text-ink-2 md:flex print:hidden',
    )}
  >
    {hints.map(({ keys, label }) => (
      <span key={label} className="flex items-center gap-1.5 whitespace-nowrap">
        {keys.map((key) => (
          <Kbd key={key} keys={key} />
        ))}
        {label}
      </span>
    ))}
    {end && <span className="ml-auto flex items-center gap-1.5 whitespace-nowrap">{end}</span>}
  </footer>
);
