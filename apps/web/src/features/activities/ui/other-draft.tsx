import type { Draft } from '@daybook/shared/messages/draft';
import { Button } from '../../../shared/ui/button.tsx';
import type { Texts } from '../draft-sync.ts';

interface OtherDraftProps {
  readonly theirs: Draft;
  /** What was typed here. */
  readonly here: Texts;
  readonly onKeep: () => void;
  readonly onTake: () => void;
}

/** What was typed on another device while it was typed on here: all of it that differs. */
export const OtherDraft = ({ theirs, here, onKeep, onTake }: OtherDraftProps) => (
  <div role="alert" className="flex flex-col gap-2 rounded-sm bg-amber-soft px-3 py-2.5 text-sm text-amber">
    <p>You have written something else on another device meanwhile:</p>
    {theirs.messageSubject !== here.messageSubject && (
      <p className="text-ink wrap-anywhere">Subject: {theirs.messageSubject || 'none'}</p>
    )}
    {theirs.message !== here.message && (
      <p className="max-h-32 overflow-y-auto whitespace-pre-wrap text-ink wrap-anywhere">
        {theirs.message || 'Nothing in the message'}
      </p>
    )}
    <span className="flex flex-wrap gap-2">
      <Button size="sm" onClick={onKeep}>
        Keep what is here
      </Button>
      <Button size="sm" onClick={onTake}>
        Take that
      </Button>
    </span>
  </div>
);
