import { Eraser } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import type { AnyRecord } from '../../features/records/records.queries.ts';
import { type Command, useCommands } from '../../shared/lib/keyboard.ts';
import { recordsPath } from '../../shared/lib/paths.ts';
import { lazily } from '../../shared/ui/lazily.ts';
import type { MenuItem } from '../../shared/ui/menu.tsx';
import { WhenOpened } from '../../shared/ui/when-opened.tsx';
import { useMay } from './use-may.ts';

const EraseDialog = lazily(
  async () => (await import('../../features/erasing/ui/erase-dialog.tsx')).EraseDialog,
);

const LABEL = 'Erase for good…';

/** Erasing a person, for admins: the item of the menu, the command, and the dialog once it is asked for. */
export const useErasePerson = (record: AnyRecord): { items: readonly MenuItem[]; dialog: ReactNode } => {
  const may = useMay();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const allowed = record.type === 'contact' && may('record.erase');
  const commands: Command[] = [
    { id: 'contact.erase', label: LABEL, when: () => allowed, run: () => setAsked(true) },
  ];
  useCommands(commands);
  return {
    items: allowed ? [{ label: LABEL, icon: Eraser, danger: true, onSelect: () => setAsked(true) }] : [],
    dialog: asked && (
      <WhenOpened open>
        <EraseDialog
          id={record.id}
          onClose={() => setAsked(false)}
          onGone={() => void navigate(recordsPath(record.type))}
        />
      </WhenOpened>
    ),
  };
};
