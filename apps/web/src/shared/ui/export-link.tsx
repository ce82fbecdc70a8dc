import { Download } from 'lucide-react';
import { useReachable } from '../api/connection.state.ts';
import { download } from '../lib/download.ts';
import { useCommands } from '../lib/keyboard.ts';
import { IconButton } from './icon-button.tsx';
import { IconMenu } from './menu.tsx';

const LABEL = 'Export this list as CSV';

interface ExportProps {
  /** The list's own address on the server. */
  readonly path: string;
  /** The same with the fields in sight alone; where it is given, one chooses. */
  readonly shownPath?: string | undefined;
}

/** Downloads the list in sight, filtered and in order as it is. */
export const ExportLink = ({ path, shownPath }: ExportProps) => {
  const reachable = useReachable();
  const when = () => reachable;
  const all = () => download(path);
  const shown = () => download(shownPath ?? path);
  useCommands(
    shownPath === undefined
      ? [{ id: 'list.export', label: LABEL, when, run: all }]
      : [
          { id: 'list.export', label: `${LABEL}, all fields`, when, run: all },
          { id: 'list.export-shown', label: `${LABEL}, columns shown`, when, run: shown },
        ],
  );
  if (reachable && shownPath !== undefined)
    return (
      <IconMenu
        icon={Download}
        label={LABEL}
        items={[
          { label: 'Columns shown', onSelect: shown },
          { label: 'All fields', onSelect: all },
        ]}
      />
    );
  return (
    <IconButton
      icon={Download}
      label={reachable ? LABEL : 'Exporting works again once the server can be reached'}
      aria-disabled={!reachable || undefined}
      onClick={reachable ? all : undefined}
    />
  );
};
