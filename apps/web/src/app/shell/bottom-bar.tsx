import { useQuery } from '@tanstack/react-query';
import { clsx } from 'clsx';
import { type LucideIcon, Menu as MenuIcon, Plus, Search } from 'lucide-react';
import { NavLink } from 'react-router';
import { unreadQuery } from '../../features/notices/notices.queries.ts';
import { runCommand, useCommandExists } from '../../shared/lib/keyboard.ts';
import { useMe } from '../../shared/session/session.queries.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { NAV_ENTRIES } from './nav-entries.ts';
import { showOverlay } from './overlays.state.ts';

const ITEM = 'flex min-w-0 flex-1 flex-col items-center gap-0.75 pt-2 text-xs';

/** What the phone's bar leads to directly; the rest is under More. */
export const BAR_ENTRIES = NAV_ENTRIES.filter(({ page }) => page === 'today' || page === 'activities');

const BarButton = ({
  icon,
  label,
  news = false,
  onPress,
}: {
  readonly icon: LucideIcon;
  readonly label: string;
  /** Something there is unread. */
  readonly news?: boolean;
  readonly onPress: () => void;
}) => (
  <button type="button" onClick={onPress} className={clsx(ITEM, 'text-ink-2')}>
    <span className="relative">
      <Icon of={icon} size={20} />
      {news && <span aria-hidden className="absolute -top-0.5 -right-1 size-2 rounded-full bg-pen" />}
    </span>
    {label}
    {news && <span className="sr-only">, something is unread</span>}
  </button>
);

/** The navigation of a narrow window. */
export const BottomBar = () => {
  const canAdd = useCommandExists('activity.new');
  const { data: notices } = useQuery(unreadQuery(useMe().id));
  return (
    <nav
      aria-label="Main"
      className="flex min-h-17.25 shrink-0 border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      {BAR_ENTRIES.map(({ page, to, label, icon }) => (
        <NavLink
          key={page}
          to={to}
          className={({ isActive }) => clsx(ITEM, isActive ? 'font-medium text-pen' : 'text-ink-2')}
        >
          <Icon of={icon} size={20} />
          {label}
        </NavLink>
      ))}
      {canAdd && (
        <span className="flex flex-1 justify-center">
          <button
            type="button"
            aria-label="New activity"
            onClick={() => runCommand('activity.new')}
            className="mt-1.5 flex size-11 items-center justify-center rounded-full bg-pen text-on-pen"
          >
            <Icon of={Plus} size={20} />
          </button>
        </span>
      )}
      <BarButton icon={Search} label="Search" onPress={() => showOverlay('palette')} />
      <BarButton
        icon={MenuIcon}
        label="More"
        news={(notices?.unread ?? 0) > 0}
        onPress={() => showOverlay('more')}
      />
    </nav>
  );
};
