import { Download } from 'lucide-react';
import { useReachable } from '../api/connection.state.ts';
import { download } from '../lib/download.ts';
import { useCommands } from '../lib/keyboard.ts';
import { IconButton } from './icon-button.tsx';

const LABEL = 'Export this list as CSV';

/** Downloads the list in sight, filtered and in order as it is; `path` is the list's own address on the server. */
export const ExportLink = ({ path }: { readonly path: string }) => {
  const reachable = useReachable();
  const run = () => download(path);
  useCommands([{ id: 'list.export', label: LABEL, when: () => reachable, run }]);
  return (
    <IconButton
      icon={Download}
      label={reachable ? LABEL : 'Exporting works again once the server can be reached'}
      aria-disabled={!reachable || undefined}
      onClick={reachable ? run : undefined}
    />
  );
};
