import type { RecordFile } from '@daybook/shared/files/record-file';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { apiFetch } from '../../../shared/api/api-fetch.ts';
import { attachedFilePath } from '../../../shared/lib/paths.ts';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { lazily } from '../../../shared/ui/lazily.ts';
import { OutsideLink } from '../../../shared/ui/outside-link.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { Sound } from '../../../shared/ui/sound.tsx';

const PdfView = lazily(async () => (await import('./pdf-view.tsx')).PdfView);

/** As much of a text is shown. */
const MOST_BYTES = 200_000;

const textQuery = (id: string) => ({
  queryKey: ['records', 'file', id, 'text'] as const,
  queryFn: async ({ signal }: { signal: AbortSignal }) => {
    const headers = { range: `bytes=0-${MOST_BYTES - 1}` };
    return (await apiFetch(attachedFilePath(id), { signal, headers })).text();
  },
  staleTime: Number.POSITIVE_INFINITY,
});

const TextView = ({ file }: { readonly file: RecordFile }) => {
  const { data, error, refetch } = useQuery(textQuery(file.id));
  if (error)
    return <ErrorState what="The text could not be read." error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <SkeletonRows label="Reading the text" rows={3} />;
  return (
    <>
      <textarea
        readOnly
        aria-label={`Text of ${file.name}`}
        value={data}
        rows={18}
        className="w-full resize-y rounded-sm border border-line bg-sunken p-3 font-mono text-sm"
      />
      {file.size > MOST_BYTES && (
        <p className="text-sm text-ink-2">This is its beginning. Download it to read the rest.</p>
      )}
    </>
  );
};

/** A picture as it is; of one that no browser can draw that is said, instead of an empty frame. */
const Picture = ({ id, name }: { readonly id: string; readonly name: string }) => {
  const [failed, setFailed] = useState(false);
  if (failed)
    return (
      <p className="py-6 text-center text-ink-2">
        This picture cannot be shown here: it may be damaged. Download it to look at it.
      </p>
    );
  return (
    <img
      src={attachedFilePath(id)}
      alt={name}
      onError={() => setFailed(true)}
      className="mx-auto max-h-[65dvh] max-w-full rounded-sm bg-sunken object-contain"
    />
  );
};

/** What a file looks or sounds like, where a page can show that; nothing in it ever runs. */
export const FileView = ({ file }: { readonly file: RecordFile }) => {
  const { kind, contentType, name, id, url } = file;
  if (kind === 'link') return <OutsideLink href={url}>{url}</OutsideLink>;
  if (kind === 'recording') return <Sound src={attachedFilePath(id)} label={name} />;
  if (file.shown) return <Picture id={id} name={name} />;
  if (contentType === 'application/pdf')
    return (
      <Suspense fallback={<SkeletonRows label="Reading the PDF" rows={3} />}>
        <PdfView id={id} name={name} />
      </Suspense>
    );
  if (contentType === 'text/plain') return <TextView file={file} />;
  return <p className="py-6 text-center text-ink-2">This kind of file is read in a program of its own.</p>;
};
