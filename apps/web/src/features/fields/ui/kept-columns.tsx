import { numberText } from '@daybook/shared/kernel/number-text.rules';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useReachable } from '../../../shared/api/connection.state.ts';
import { problemSentence } from '../../../shared/api/problem-words.ts';
import { BulkLeft, BulkRunning, type Left, leftText } from '../../../shared/operations/bulk-ended.tsx';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { FieldError } from '../../../shared/ui/field.tsx';
import { Facts } from '../../../shared/ui/record-page.tsx';
import { promoteColumn } from '../fields.queries.ts';

const AFFECTS = ['records', 'workspace', 'operations'] as const;
const UNREACHABLE = 'Daybook cannot be reached, so nothing can be changed now.';

interface Progress {
  readonly running: string | null;
  readonly left: Left | null;
}

const usePromotion = () => {
  const done = useDone();
  const [progress, setProgress] = useState<Progress>({ running: null, left: null });
  const { mutate, isPending, error } = useMutation({
    mutationFn: promoteColumn,
    meta: { affects: AFFECTS, ownErrors: true },
    onSuccess: ({ label, operationId, running, done: count, skipped }) => {
      if (running) {
        setProgress({ running: operationId, left: null });
        return;
      }
      const filled = count === 1 ? '1 contact' : `${numberText(count)} contacts`;
      const said = `${label} is a field now, filled for ${filled}.${leftText(skipped.length)}`;
      setProgress({ running: null, left: skipped.length > 0 ? { said, items: skipped } : null });
      done(said, operationId);
    },
  });
  return { progress, setProgress, mutate, isPending, error };
};

interface KeptColumnsProps {
  /** What imports kept, by the name of its column. */
  readonly columns: Readonly<Record<string, string>>;
  readonly mayPromote: boolean;
  /** Draws it where it belongs; not asked where there is nothing to show. */
  readonly children: (content: ReactNode) => ReactNode;
}

/** What imports kept beside the fields of a contact; an admin makes a field of a column in one press. */
export const KeptColumns = ({ columns, mayPromote, children }: KeptColumnsProps) => {
  const reachable = useReachable();
  const { progress, setProgress, mutate, isPending, error } = usePromotion();
  const { running, left } = progress;
  const facts = Object.entries(columns).map(([label, text]) => ({
    label,
    value: mayPromote ? (
      <span className="flex items-start gap-2">
        <span className="min-w-0 flex-1">{text}</span>
        <Button
          size="sm"
          aria-label={`Make a field of ${label}`}
          busy={isPending}
          blocked={reachable ? undefined : UNREACHABLE}
          onClick={() => mutate(label)}
        >
          Make a field
        </Button>
      </span>
    ) : (
      text
    ),
  }));
  if (facts.length === 0 && running === null && left === null) return null;
  return children(
    <div className="flex flex-col gap-2">
      <Facts facts={facts} />
      {running !== null && (
        <BulkRunning
          operationId={running}
          affects={AFFECTS}
          onEnd={(ended) => setProgress({ running: null, left: ended })}
        />
      )}
      {left && <BulkLeft left={left} onClose={() => setProgress({ running: null, left: null })} />}
      {error ? <FieldError>{problemSentence(error)}</FieldError> : null}
    </div>,
  );
};
