import type { RecordRef } from '@daybook/shared/records/record';
import type { TimelineEntry } from '@daybook/shared/timeline/timeline-entry';
import { CircleHelp, Ellipsis, Link2 } from 'lucide-react';
import { type ReactNode, useCallback, useState } from 'react';
import { EntryMenu } from '../../features/activities/ui/entry-menu.tsx';
import { copyText } from '../../shared/lib/copy-text.ts';
import { entryPath } from '../../shared/lib/paths.ts';
import { lazily } from '../../shared/ui/lazily.ts';
import { IconMenu, type MenuItem } from '../../shared/ui/menu.tsx';
import { showToast } from '../../shared/ui/toast.state.ts';
import { WhenOpened } from '../../shared/ui/when-opened.tsx';
import { useMay } from './use-may.ts';

const EntryReason = lazily(
  async () => (await import('../../features/timeline/ui/entry-reason.tsx')).EntryReason,
);

const copyLink = async (record: RecordRef, entry: number): Promise<void> => {
  const address = `${location.origin}${entryPath(record, entry)}`;
  const how = await copyText(address);
  showToast(
    how === 'failed'
      ? { text: `Copy it by hand: ${address}`, tone: 'late' }
      : { text: 'Link to the entry copied.' },
  );
};

interface Asked {
  readonly entry: TimelineEntry;
  readonly record: RecordRef;
}

const NOWHERE: RecordRef = { id: '', type: 'account', title: '' };

interface EntryActions {
  readonly actionsFor: (entry: TimelineEntry) => ReactNode;
  /** What was asked for, over the page. */
  readonly dialog: ReactNode;
}

/** What can be done with an entry: an activity is edited or deleted from there (Z-50), any entry linked to or explained. */
export const useEntryActions = (of?: RecordRef): EntryActions => {
  const { id, type, title } = of ?? NOWHERE;
  const mayChange = useMay()('activity.create');
  const [asked, setAsked] = useState<Asked | null>(null);
  const actionsFor = useCallback(
    (entry: TimelineEntry) => {
      const { payload } = entry;
      // Among those of several it is linked to where it happened.
      const record = id === '' ? entry.records[0] : { id, type, title };
      const more: readonly MenuItem[] = record
        ? [
            { label: 'Copy link', icon: Link2, onSelect: () => void copyLink(record, entry.key) },
            {
              label: 'Why is this here?',
              icon: CircleHelp,
              onSelect: () => setAsked({ entry, record }),
            },
          ]
        : [];
      if (more.length === 0) return null;
      if (!mayChange || !('activityId' in payload) || payload.kind === 'activity.trashed')
        return <IconMenu size="sm" icon={Ellipsis} label="More for this entry" align="end" items={more} />;
      const subject = 'subject' in payload ? payload.subject : 'this activity';
      const isNote = 'activityType' in payload && payload.activityType === 'note';
      return (
        <EntryMenu
          activityId={payload.activityId}
          subject={subject}
          more={more}
          {...(isNote && { on: id })}
        />
      );
    },
    [mayChange, id, type, title],
  );
  return {
    actionsFor,
    dialog: asked && (
      <WhenOpened open>
        <EntryReason {...asked} onClose={() => setAsked(null)} />
      </WhenOpened>
    ),
  };
};
