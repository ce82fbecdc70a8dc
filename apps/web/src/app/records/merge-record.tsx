import { Merge } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { isMergeable } from '../../features/records/merge.queries.ts';
import type { AnyRecord } from '../../features/records/records.queries.ts';
import { useCommands } from '../../shared/lib/keyboard.ts';
import { recordPath } from '../../shared/lib/paths.ts';
import { lazily } from '../../shared/ui/lazily.ts';
import type { MenuItem } from '../../shared/ui/menu.tsx';
import { WhenOpened } from '../../shared/ui/when-opened.tsx';
import { useMay } from './use-may.ts';

const MergeDialog = lazily(
  async () => (await import('../../features/records/ui/merge-dialog.tsx')).MergeDialog,
);

const LABEL = 'Merge with…';

/** Merging a contact or an account with another one: the item of the menu, the command, and the dialog. */
export const useMergeRecord = (record: AnyRecord): { items: readonly MenuItem[]; dialog: ReactNode } => {
  const may = useMay();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const { type, id, title } = record;
  const allowed = isMergeable(type) && record.state !== 'trashed' && may('record.change');
  useCommands([
    {
      id: 'record.merge',
      label: 'Merge with another record',
      when: () => allowed,
      run: () => setAsked(true),
    },
  ]);
  return {
    items: allowed ? [{ label: LABEL, icon: Merge, onSelect: () => setAsked(true) }] : [],
    dialog: asked && isMergeable(type) && (
      <WhenOpened open>
        <MergeDialog
          type={type}
          one={{ id, type, title }}
          onClose={() => setAsked(false)}
          onMerged={(kept) => {
            setAsked(false);
            if (kept.id !== id) void navigate(recordPath(kept), { replace: true });
          }}
        />
      </WhenOpened>
    ),
  };
};
