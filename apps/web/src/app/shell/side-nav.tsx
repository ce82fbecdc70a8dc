import { clsx } from 'clsx';
import { Search } from 'lucide-react';
import { memo } from 'react';
import { Link, NavLink } from 'react-router';
import { PATTERNS } from '../../shared/lib/paths.ts';
import { useFormats } from '../../shared/lib/preferences.state.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { Kbd } from '../../shared/ui/kbd.tsx';
import { lazily } from '../../shared/ui/lazily.ts';
import { WhenSettled } from '../../shared/ui/when-settled.tsx';
import { NAV, type NavEntry } from './nav-entries.ts';
import { showOverlay } from './overlays.state.ts';
import { type NavCount, useNavCounts } from './use-nav-counts.ts';
import { UserCorner } from './user-corner.tsx';

const Brand = () => (
  <Link to={PATTERNS.today} className="flex items-center gap-2 self-start rounded-sm px-2 py-1">
    <span
      aria-hidden
      className="flex size-5 items-center justify-center rounded-[5px] bg-pen font-serif text-sm leading-none font-semibold text-on-pen"
    >
      D
    </span>
    <span className="font-serif text-xl leading-none font-semibold tracking-[-0.01em]">Daybook</span>
  </Link>
);

const SearchBox = () => (
  <button
    type="button"
    aria-keyshortcuts="Control+K Meta+K"
    onClick={() => showOverlay('palette')}
    className="flex h-8.5 w-full items-center gap-2.5 rounded-sm border border-line bg-surface pr-2 pl-2.5 text-ink-2 hover:border-line-strong"
  >
    <Icon of={Search} />
    <span className="flex-1 text-left">Search</span>
    <Kbd keys="Mod+K" />
  </button>
);

interface EntryProps extends Partial<NavCount> {
  readonly entry: NavEntry;
}

/** Counts change with every tick of a list; only the entry they belong to is drawn again. */
const Entry = memo(({ entry, value = 0, most, late, words }: EntryProps) => {
  const formats = useFormats();
  return (
    <NavLink
      to={entry.to}
      className={({ isActive }) =>
        clsx(
          'flex h-7.5 items-center gap-2.5 rounded-sm px-2',
          isActive ? 'bg-sunken font-medium text-ink' : 'text-ink-2 hover:bg-sunken/70 hover:text-ink',
        )
      }
    >
      <Icon of={entry.icon} />
      <span className="flex-1 truncate">{entry.label}</span>
      {value > 0 && (
        <span className={clsx('text-sm tabular-nums', late ? 'font-medium text-late' : 'font-normal')}>
          {formats.counted(value, value === most)}
          {words && <span className="sr-only"> {words}</span>}
        </span>
      )}
    </NavLink>
  );
});
Entry.displayName = 'Entry';

const PinnedViews = lazily(async () => (await import('./pinned-views.tsx')).PinnedViews);

const HEAD = (
  <>
    <Brand />
    <div className="mt-3">
      <SearchBox />
    </div>
  </>
);
const FOOT = <UserCorner />;

/** The left navigation, with who is signed in at its foot. */
export const SideNav = () => {
  const counts = useNavCounts();
  return (
    <header className="hidden w-53 shrink-0 flex-col border-r border-line px-2.5 pt-3.5 pb-2.5 md:flex print:hidden">
      {HEAD}
      <nav aria-label="Main" className="mt-3 flex min-h-0 flex-1 flex-col overflow-y-auto">
        {NAV.map(({ label, entries }) => (
          <section key={label} aria-label={label} className="mt-2.5 flex flex-col gap-0.5">
            <h2 className="flex h-6 items-center px-2 text-xs font-semibold text-ink-3">{label}</h2>
            {entries.map((entry) => (
              <Entry key={entry.page} entry={entry} {...counts[entry.page]} />
            ))}
          </section>
        ))}
        <WhenSettled>
          <PinnedViews />
        </WhenSettled>
      </nav>
      {FOOT}
    </header>
  );
};
