import type { ImportDetail } from '@daybook/shared/imports/import';
import { nounOf } from '@daybook/shared/imports/import-noun';
import { useNavigate } from 'react-router';
import { PATTERNS } from '../../../shared/lib/paths.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { PAGE_X } from '../../../shared/ui/page.tsx';
import { findingSummary, peopleIn } from '../import-words.ts';
import { useDiscardImport, useStartImport } from '../imports.queries.ts';
import { whyNameless } from '../why-nameless.ts';

type Preview = NonNullable<ImportDetail['preview']>;

const whyNot = ({ settings, findings }: Preview): string | undefined => {
  const nameless = whyNameless(settings.mapping);
  if (nameless !== undefined) return nameless;
  return findings !== null && peopleIn(findings) === 0
    ? 'No row of the file can be taken as it is read now.'
    : undefined;
};

/** What importing will do, and the button that does it, always in sight. */
export const ImportBar = ({
  detail,
  preview,
}: {
  readonly detail: ImportDetail;
  readonly preview: Preview;
}) => {
  const formats = useFormats();
  const navigate = useNavigate();
  const { findings, settings } = preview;
  const { one, many } = nounOf(settings.mapping.holds);
  const start = useStartImport(detail.id);
  const discard = useDiscardImport(detail.id, () => void navigate(PATTERNS.import, { replace: true }));
  const people = findings === null ? detail.rowCount : peopleIn(findings);
  return (
    <footer
      className={`${PAGE_X} flex shrink-0 flex-col gap-2.5 border-t border-line bg-surface py-3 md:flex-row md:items-center md:justify-between`}
    >
      <p role="status" className="min-w-0 text-ink-2">
        {findings === null ? 'Looking through the file' : findingSummary(findings, formats)}
      </p>
      <div className="flex shrink-0 flex-wrap gap-2">
        <Button busy={discard.isPending} onClick={() => discard.mutate()}>
          Choose another file
        </Button>
        <Button
          variant="filled"
          busy={start.isPending}
          blocked={whyNot(preview)}
          onClick={() => start.mutate()}
        >
          {`Import ${formats.count(people, one, many)}`}
        </Button>
      </div>
    </footer>
  );
};
