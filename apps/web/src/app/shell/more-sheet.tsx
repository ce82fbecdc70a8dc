import { clsx } from 'clsx';
import { Settings } from 'lucide-react';
import { type ReactNode, Suspense } from 'react';
import { NavLink } from 'react-router';
import { settingsPath } from '../../shared/lib/paths.ts';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Icon } from '../../shared/ui/icon.tsx';
import { lazily } from '../../shared/ui/lazily.ts';
import type { MenuItem } from '../../shared/ui/menu.tsx';
import { PAGES } from '../pages.ts';
import { BAR_ENTRIES } from './bottom-bar.tsx';
import { NAV_ENTRIES } from './nav-entries.ts';
import { hideOverlay, useShownOverlay } from './overlays.state.ts';
import { useUserMenu } from './user-corner.tsx';

const PinnedViews = lazily(async () => (await import('./pinned-views.tsx')).PinnedViews);

const ITEM = 'flex h-11 w-full items-center gap-3 rounded-sm px-3 text-left hover:bg-sunken';

const Place = ({ to, children }: { readonly to: string; readonly children: ReactNode }) => (
  <NavLink
    to={to}
    onClick={hideOverlay}
    className={({ isActive }) => clsx(ITEM, isActive ? 'bg-sunken font-medium text-ink' : 'text-ink-2')}
  >
    {children}
  </NavLink>
);

const Offer = ({ item }: { readonly item: MenuItem }) => {
  if (typeof item === 'string') return <h3 className="px-3 pt-1.5 text-sm font-medium text-ink-3">{item}</h3>;
  if (item === null || 'href' in item) return null;
  return (
    <button
      type="button"
      {...(item.checked !== undefined && { 'aria-pressed': item.checked })}
      onClick={() => {
        hideOverlay();
        item.onSelect();
      }}
      className={clsx(ITEM, item.checked ? 'font-medium text-ink' : 'text-ink-2')}
    >
      {item.icon && <Icon of={item.icon} />}
      {item.label}
    </button>
  );
};

/** Everything the phone's bar has no room for. */
export const MoreSheet = () => {
  const items = useUserMenu();
  return (
    <Dialog open={useShownOverlay() === 'more'} onClose={hideOverlay} title="More">
      <nav aria-label="More" className="flex flex-col px-2 pb-2">
        {NAV_ENTRIES.filter((entry) => !BAR_ENTRIES.includes(entry)).map(({ page, to, label, icon }) => (
          <Place key={page} to={to}>
            <Icon of={icon} />
            {label}
          </Place>
        ))}
        {PAGES.settings && (
          <Place to={settingsPath()}>
            <Icon of={Settings} />
            Settings
          </Place>
        )}
        <Suspense fallback={null}>
          <PinnedViews onOpen={hideOverlay} />
        </Suspense>
      </nav>
      <div className="flex flex-col border-t border-line px-2 py-2">
        {items.map((item) => (
          <Offer key={typeof item === 'string' ? item : (item?.label ?? 'line')} item={item} />
        ))}
      </div>
    </Dialog>
  );
};
