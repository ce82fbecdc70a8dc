import type { ActivityDeed } from '@daybook/shared/activities/bulk';
import { BulkChange } from '../../../shared/operations/bulk-change.tsx';
import { BulkTags } from '../../../shared/operations/bulk-tags.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import type { FieldQuestion } from '../bulk.state.ts';
import { useBulkFields } from '../bulk-fields.ts';

interface BulkDialogProps {
  readonly question: FieldQuestion;
  /** "12 activities". */
  readonly what: string;
  readonly onClose: () => void;
  readonly onDeed: (deed: ActivityDeed) => void;
}

const TITLES: Readonly<Record<FieldQuestion, (what: string) => string>> = {
  tag: (what) => `Tag ${what}`,
  untag: (what) => `Take tags off ${what}`,
  change: (what) => `Change a field of ${what}`,
};

const ChangeForm = ({ onClose, onDeed }: BulkDialogProps) => (
  <BulkChange
    fields={useBulkFields()}
    onClose={onClose}
    onGiven={(fields) => onDeed({ do: 'change', ...fields })}
  />
);

/** Asks which field or which tags, then hands it on. */
export const BulkDialog = (props: BulkDialogProps) => {
  const { question, what, onClose, onDeed } = props;
  return (
    <Dialog open title={TITLES[question](what)} onClose={onClose}>
      {question === 'change' ? (
        <ChangeForm {...props} />
      ) : (
        <BulkTags
          off={question === 'untag'}
          onClose={onClose}
          onGiven={(tags) => onDeed({ do: question, tags })}
        />
      )}
    </Dialog>
  );
};
