import { useQuery } from '@tanstack/react-query';
import { Outlet } from 'react-router';
import { NewActivityHost } from '../../features/activities/ui/new-activity-host.tsx';
import { FilesHost } from '../../features/files/ui/files-host.tsx';
import { useKnownChoices } from '../../shared/choices/choices.queries.ts';
import { usePreferences } from '../../shared/lib/preferences.state.ts';
import { useSettled } from '../../shared/lib/use-settled.ts';
import { meQuery } from '../../shared/session/session.queries.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Later, part } from '../../shared/ui/later.tsx';
import { lazily } from '../../shared/ui/lazily.ts';
import { WhenOpened } from '../../shared/ui/when-opened.tsx';
import { useAppCommands } from './app-commands.ts';
import { BottomBar } from './bottom-bar.tsx';
import { OfflineBar } from './offline-bar.tsx';
import { useShownOverlay } from './overlays.state.ts';
import { RouteFocus } from './route-focus.tsx';
import { SideNav } from './side-nav.tsx';

const CommandPalette = lazily(async () => (await import('./command-palette.tsx')).CommandPalette);
const ShortcutHelp = lazily(async () => (await import('./shortcut-help.tsx')).ShortcutHelp);
const MoreSheet = lazily(async () => (await import('./more-sheet.tsx')).MoreSheet);
const reminderHost = part(
  async () => (await import('../../features/reminders/reminder-host.tsx')).ReminderHost,
);

/** Reminders are shown on every page, and none of them has to wait for that. */
const Reminders = () => (useSettled() ? <Later of={reminderHost} with={{}} /> : null);

const SkipLink = () => (
  <a
    href="#main"
    className="sr-only z-50 rounded-sm bg-pen px-3 py-2 font-medium text-on-pen focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
  >
    Skip to the page
  </a>
);

const Frame = () => {
  useAppCommands();
  useKnownChoices();
  const shown = useShownOverlay();
  return (
    <div className="flex h-dvh flex-col print:block print:h-auto">
      <SkipLink />
      <OfflineBar />
      <div className="flex min-h-0 flex-1 print:block">
        <SideNav />
        <main id="main" tabIndex={-1} className="min-w-0 flex-1">
          <Outlet />
        </main>
      </div>
      <BottomBar />
      <RouteFocus />
      <NewActivityHost />
      <Reminders />
      <FilesHost />
      <WhenOpened open={shown === 'palette'}>
        <CommandPalette />
      </WhenOpened>
      <WhenOpened open={shown === 'help'}>
        <ShortcutHelp />
      </WhenOpened>
      <WhenOpened open={shown === 'more'}>
        <MoreSheet />
      </WhenOpened>
    </div>
  );
};

/** The frame around every page of somebody who is signed in. */
export const Shell = () => {
  const { data: me, error, refetch, isFetching } = useQuery(meQuery());
  // Whose drafts and whose time zone: forms that open before that is known would find nothing of what was typed.
  const known = usePreferences().userId === me?.id;
  if (me) return known ? <Frame /> : null;
  // An ended session has already led to the sign-in page.
  if (!error) return null;
  return (
    <main className="mx-auto max-w-md p-6">
      <ErrorState
        what="Daybook could not start."
        error={error}
        onRetry={() => void refetch()}
        busy={isFetching}
      />
    </main>
  );
};
