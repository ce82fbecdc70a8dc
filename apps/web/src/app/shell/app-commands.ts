import { useNavigate } from 'react-router';
import { type Command, useCommands } from '../../shared/lib/keyboard.ts';
import { settingsPath } from '../../shared/lib/paths.ts';
import { saveForm } from '../../shared/lib/save-form.ts';
import { useUndo } from '../../shared/operations/undo.queries.ts';
import { useChooseAppearance } from '../../shared/session/appearance.ts';
import { PAGES } from '../pages.ts';
import { NAV_ENTRIES } from './nav-entries.ts';
import { showOverlay } from './overlays.state.ts';

const EVERYWHERE = 'Everywhere';
const GO = 'Go to';

const windowCommands: readonly Command[] = [
  {
    id: 'app.search',
    label: 'Search and commands',
    keys: ['Mod+K'],
    group: EVERYWHERE,
    keyOnly: true,
    whileTyping: true,
    run: () => showOverlay('palette'),
  },
  {
    id: 'app.slash',
    label: 'Search',
    keys: ['/'],
    group: EVERYWHERE,
    keyOnly: true,
    run: () => showOverlay('palette'),
  },
  {
    id: 'app.help',
    label: 'Keyboard shortcuts',
    keys: ['?'],
    group: EVERYWHERE,
    run: () => showOverlay('help'),
  },
  { ...saveForm, group: EVERYWHERE },
];

/** What can be done from everywhere. */
export const useAppCommands = (): void => {
  const navigate = useNavigate();
  const { undo, redo } = useUndo();
  const choose = useChooseAppearance();
  const appearance: Command[] = [
    { id: 'theme.system', label: 'Appearance: as the system', run: () => choose('system') },
    { id: 'theme.light', label: 'Appearance: light', run: () => choose('light') },
    { id: 'theme.dark', label: 'Appearance: dark', run: () => choose('dark') },
  ];
  const places = NAV_ENTRIES.map(
    ({ page, to, label, go }): Command => ({
      id: `go.${page}`,
      label: `Go to ${label}`,
      group: GO,
      ...(go && { keys: [`g ${go}`] }),
      run: () => void navigate(to),
    }),
  );
  const settings: Command[] = PAGES.settings
    ? [{ id: 'go.settings', label: 'Go to Settings', group: GO, run: () => void navigate(settingsPath()) }]
    : [];
  useCommands(
    [
      ...windowCommands,
      ...appearance,
      { id: 'app.undo', label: 'Undo', keys: ['z'], group: EVERYWHERE, run: () => undo() },
      { id: 'app.redo', label: 'Redo', keys: ['Shift+Z'], group: EVERYWHERE, run: redo },
      ...places,
      ...settings,
    ],
    'app',
  );
};
