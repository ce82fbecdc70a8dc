import { Keyboard, LogOut, Monitor, Moon, Settings, Sun } from 'lucide-react';
import { Link } from 'react-router';
import { settingsPath } from '../../shared/lib/paths.ts';
import { useThemeChoice } from '../../shared/lib/theme.ts';
import { useChooseAppearance } from '../../shared/session/appearance.ts';
import { useMe } from '../../shared/session/session.queries.ts';
import { signOut } from '../../shared/session/sign-out.ts';
import { Avatar } from '../../shared/ui/avatar.tsx';
import { iconButtonClass } from '../../shared/ui/button-class.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { Menu, type MenuItem } from '../../shared/ui/menu.tsx';
import { tooltipHandlers } from '../../shared/ui/tooltip.state.ts';
import { PAGES } from '../pages.ts';
import { showOverlay } from './overlays.state.ts';

/** What the menu of the signed-in person offers, on a wide window and on a phone. */
export const useUserMenu = (): MenuItem[] => {
  const theme = useThemeChoice();
  const choose = useChooseAppearance();

  return [
    'Appearance',
    {
      label: 'As the system',
      icon: Monitor,
      checked: theme === 'system',
      onSelect: () => choose('system'),
    },
    { label: 'Light', icon: Sun, checked: theme === 'light', onSelect: () => choose('light') },
    { label: 'Dark', icon: Moon, checked: theme === 'dark', onSelect: () => choose('dark') },
    null,
    { label: 'Keyboard shortcuts', icon: Keyboard, keys: '?', onSelect: () => showOverlay('help') },
    { label: 'Sign out', icon: LogOut, onSelect: () => void signOut() },
  ];
};

/** Who is signed in, at the foot of the navigation. */
export const UserCorner = () => {
  const { name } = useMe();
  return (
    <div className="mt-2 flex items-center gap-1">
      <Menu
        label={name}
        align="start"
        side="top"
        items={useUserMenu()}
        renderTrigger={(props, ref) => (
          <button
            type="button"
            ref={ref}
            {...props}
            className="flex h-9 min-w-0 flex-1 items-center gap-2 rounded-sm px-2 text-ink-2 hover:bg-sunken hover:text-ink"
          >
            <Avatar name={name} />
            <span className="truncate">{name}</span>
          </button>
        )}
      />
      {PAGES.settings && (
        <Link
          to={settingsPath()}
          aria-label="Settings"
          {...tooltipHandlers('Settings')}
          className={iconButtonClass()}
        >
          <Icon of={Settings} />
        </Link>
      )}
    </div>
  );
};
