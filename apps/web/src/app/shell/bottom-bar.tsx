import { clsx } from 'clsx';
import { type LucideIcon, Menu as MenuIcon, Plus, Search } from 'lucide-react';
import { NavLink } from 'react-router';
import { runCommand, useCommandExists } from '../../shared/lib/keyboard.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { NAV_ENTRIES } from './nav-entries.ts';
import { showOverlay } from './overlays.state.ts';

const ITEM = 'flex min-w-0 flex-1 flex-col items-center gap-0.75 pt-2 text-xs';

/** What the phone's bar leads to directly; the rest is under More. */
export const BAR_ENTRIES = NAV_ENTRIES.filter(({ page }) => page === 'today' || page === 'activities');

const BarButton = ({
  icon,
  label,
  onPress,
}: {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly onPress: () => void;
}) => (
  <button type="button" onClick={onPress} className={clsx(ITEM, 'text-ink-2')}>
    <Icon of={icon} size={20} />
    {label}
  </button>
);

/** The navigation of a narrow window. */
export const BottomBar = () => {
  const canAdd = useCommandExists('activity.new');
  return (
    <nav
      aria-label="Main"
      className="flex min-h-17.25 shrink-0 border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] md:hidden"
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
      <BarButton icon={MenuIcon} label="More" onPress={() => showOverlay('more')} />
    </nav>
  );
};
