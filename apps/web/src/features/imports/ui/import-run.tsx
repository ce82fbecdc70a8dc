import type { ImportDetail } from '@daybook/shared/imports/import';
import { Download, Undo2, Upload } from 'lucide-react';
import { PATTERNS } from '../../../shared/lib/paths.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { useUndo } from '../../../shared/operations/undo.queries.ts';
import { Button, ButtonLink } from '../../../shared/ui/button.tsx';
import { buttonClass } from '../../../shared/ui/button-class.ts';
import { Icon } from '../../../shared/ui/icon.tsx';
import { PAGE_X, Page, PageHeader } from '../../../shared/ui/page.tsx';
import { ProgressBar } from '../../../shared/ui/progress-bar.tsx';
import { fileFacts, percent, productName, resultSentence } from '../import-words.ts';
import { useStopImport } from '../imports.queries.ts';

const HEADLINES = {
  mapping: '',
  running: 'Importing',
  done: 'Imported',
  stopped: 'Stopped. What was imported until then is kept.',
  failed: 'Ended early.',
  undoing: 'Being undone',
  undone: 'Undone. What this import brought in is gone again.',
} as const;

const LISTS = {
  contact: PATTERNS.contacts,
  account: PATTERNS.accounts,
  opportunity: PATTERNS.opportunities,
  deal: PATTERNS.deals,
  campaign: PATTERNS.campaigns,
  contract: PATTERNS.contracts,
} as const;

/** What came in: by its tag, or else the newest first. */
const listOf = ({ tag, holds }: ImportDetail): string => {
  if (holds === 'activity') return `${PATTERNS.activities}?view=open&sort=created`;
  if (holds === 'note') return `${PATTERNS.activities}?view=done`;
  const stage = holds === 'opportunity' ? { stage: 'all' } : {};
  const which = tag === '' ? { sort: '-created' } : { tag };
  return `${LISTS[holds]}?${new URLSearchParams({ ...stage, ...which })}`;
};

const Progress = ({ detail }: { readonly detail: ImportDetail }) => {
  const stop = useStopImport(detail.id);
  const isUndo = detail.state === 'undoing';
  return (
    <div className="flex max-w-2xl flex-col items-start gap-3">
      <ProgressBar
        className="w-full"
        value={Math.floor(detail.progress * 100)}
        max={100}
        label={isUndo ? 'Undoing the import' : 'Importing'}
        text={percent(detail.progress)}
      />
      <p className="text-ink-2">You can leave this page. It goes on by itself.</p>
      {!isUndo && (
        <Button busy={stop.isPending || stop.isSuccess} onClick={() => stop.mutate()}>
          Stop
        </Button>
      )}
    </div>
  );
};

const Taken = ({ to, children }: { readonly to: string; readonly children: string }) => (
  <a href={to} download className={buttonClass()}>
    <Icon of={Download} size={15} />
    {children}
  </a>
);

/** What was not taken, to be mended and brought again: rows, and single values of rows that were. */
const Rejects = ({ detail: { id, counts } }: { readonly detail: ImportDetail }) => {
  const formats = useFormats();
  const path = `/api/imports/${encodeURIComponent(id)}`;
  if (counts.rejected + counts.unread === 0) return null;
  return (
    <p className="flex flex-wrap gap-2">
      {counts.rejected > 0 && (
        <Taken to={`${path}/rejects.csv`}>
          {`Download ${formats.count(counts.rejected, 'row that was', 'rows that were')} not imported`}
        </Taken>
      )}
      {counts.unread > 0 && (
        <Taken to={`${path}/unread.csv`}>
          {`Download ${formats.count(counts.unread, 'value that fits', 'values that fit')} no field`}
        </Taken>
      )}
    </p>
  );
};

const Actions = ({ detail }: { readonly detail: ImportDetail }) => {
  const { undo } = useUndo();
  const { state, counts, operationId } = detail;
  const stands = state === 'done' || state === 'stopped' || state === 'failed';
  return (
    <div className="flex flex-wrap gap-2">
      {stands && counts.created + counts.completed > 0 && (
        <>
          <ButtonLink variant="filled" to={listOf(detail)}>
            Show them
          </ButtonLink>
          {operationId && (
            <Button icon={Undo2} onClick={() => undo(operationId)}>
              Undo import
            </Button>
          )}
        </>
      )}
      <ButtonLink icon={Upload} to={PATTERNS.import}>
        Import another file
      </ButtonLink>
    </div>
  );
};

/** An import that runs, or what came of it. */
export const ImportRunView = ({ detail }: { readonly detail: ImportDetail }) => {
  const formats = useFormats();
  const { state, counts, failure } = detail;
  const product = productName(detail.source);
  const goesOn = state === 'running' || state === 'undoing';
  return (
    <Page title="Import">
      <PageHeader
        title={detail.fileName}
        lead={
          <>
            {product && <span className="font-medium text-ink">{product}</span>}
            <span>{fileFacts(detail, formats)}</span>
          </>
        }
      />
      <div className={`${PAGE_X} flex flex-col gap-5 pt-4 pb-10`}>
        <div aria-live="polite">
          <p className={failure === null ? 'font-medium' : 'font-medium text-late'}>
            {HEADLINES[state]} {goesOn ? percent(detail.progress) : failure}
          </p>
          {state !== 'undone' && <p className="text-ink-2">{resultSentence(detail, formats)}</p>}
          {state !== 'undone' && counts.accountsCreated > 0 && (
            <p className="text-ink-2">
              {formats.count(counts.accountsCreated, 'account was', 'accounts were')} added.
            </p>
          )}
        </div>
        {goesOn ? (
          <Progress detail={detail} />
        ) : (
          <>
            <Rejects detail={detail} />
            <Actions detail={detail} />
          </>
        )}
      </div>
    </Page>
  );
};
