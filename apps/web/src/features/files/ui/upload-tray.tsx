import { RotateCcw, X } from 'lucide-react';
import { useEffect } from 'react';
import { FieldError } from '../../../shared/ui/field.tsx';
import { IconButton } from '../../../shared/ui/icon-button.tsx';
import { ProgressBar } from '../../../shared/ui/progress-bar.tsx';
import type { Upload } from '../uploads.state.ts';
import { useSender } from '../use-sender.ts';

/** The browser asks before it leaves the page with files still on their way. */
const useLeaveWarning = (busy: boolean): void => {
  useEffect(() => {
    if (!busy) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [busy]);
};

const files = (n: number): string => (n === 1 ? '1 file' : `${n} files`);

const titleOf = (uploads: readonly Upload[]): string => {
  const failed = uploads.filter(({ state }) => state === 'failed').length;
  return failed < uploads.length
    ? `Uploading ${files(uploads.length - failed)}`
    : `${files(failed)} not uploaded`;
};

interface RowProps {
  readonly upload: Upload;
  readonly onCancel: () => void;
  readonly onRetry: () => void;
}

const Row = ({ upload, onCancel, onRetry }: RowProps) => {
  const { file, record, state, part, problem, mayRetry } = upload;
  const failed = state === 'failed';
  return (
    <li className="flex flex-col gap-1 py-1.5">
      <div className="flex items-center gap-1.5">
        <span className="min-w-0 flex-1">
          <span className="block truncate">{file.name}</span>
          <span className="block truncate text-sm text-ink-2">{record.title}</span>
        </span>
        {failed && mayRetry && (
          <IconButton size="sm" icon={RotateCcw} label={`Try ${file.name} again`} onClick={onRetry} />
        )}
        <IconButton
          size="sm"
          icon={X}
          label={failed ? `Leave out ${file.name}` : `Cancel ${file.name}`}
          onClick={onCancel}
        />
      </div>
      {failed ? (
        <FieldError>{problem}</FieldError>
      ) : (
        <ProgressBar label={`Uploading ${file.name}`} value={Math.round(part * 100)} max={100} />
      )}
    </li>
  );
};

/** What is on its way to records, over whichever page one is on. */
export const UploadTray = () => {
  const { uploads, cancel, retry } = useSender();
  useLeaveWarning(uploads.some(({ state }) => state !== 'failed'));
  if (uploads.length === 0) return null;
  return (
    <section
      aria-label="Uploads"
      className="fixed right-3 bottom-18 z-30 max-h-[50dvh] w-80 max-w-[calc(100vw-1.5rem)] overflow-y-auto rounded-md border border-line bg-surface px-3.5 py-2.5 shadow-card md:right-5 md:bottom-5 print:hidden"
    >
      <h2 role="status" className="font-semibold">
        {titleOf(uploads)}
      </h2>
      <ul>
        {uploads.map((upload) => (
          <Row
            key={upload.id}
            upload={upload}
            onCancel={() => cancel(upload)}
            onRetry={() => retry(upload)}
          />
        ))}
      </ul>
    </section>
  );
};
