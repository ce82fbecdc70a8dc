import type { RecordFile } from '@daybook/shared/files/record-file';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Download, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useMinute } from '../../../shared/lib/clock.ts';
import { download } from '../../../shared/lib/download.ts';
import { activityPath, attachedFilePath, FILE_PARAM, recordPath } from '../../../shared/lib/paths.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { useMe } from '../../../shared/session/session.queries.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { fileQuery, useDeleteFile, versionsQuery } from '../files.queries.ts';
import { useFileAddress } from '../use-file-address.ts';
import { FileView } from './file-view.tsx';
import { RenameFile } from './rename-file.tsx';

const About = ({ file }: { readonly file: RecordFile }) => {
  const formats = useFormats();
  const now = useMinute();
  const { by, createdAt, size, record, activity, kind } = file;
  const link = 'text-pen underline';
  return (
    <p className="text-sm text-ink-2">
      {by && `${by.name} · `}
      <span title={formats.fullMoment(createdAt)}>{formats.ago(createdAt, now)}</span>
      {kind !== 'link' && ` · ${formats.fileSize(size)}`}
      {record && (
        <>
          {' · '}
          <Link to={recordPath(record)} className={link}>
            {record.title}
          </Link>
        </>
      )}
      {activity && (
        <>
          {' · '}
          <Link to={activityPath(activity.id)} className={link}>
            {activity.subject}
          </Link>
        </>
      )}
    </p>
  );
};

/** The versions of a file; each of them opens. */
const Versions = ({ file }: { readonly file: RecordFile }) => {
  const formats = useFormats();
  const now = useMinute();
  const address = useFileAddress();
  const query = useInfiniteQuery(versionsQuery(file.id));
  const versions = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <nav aria-label="Versions" className="flex flex-col gap-1">
      <h3 className="font-semibold">Versions</h3>
      <ul className="flex flex-col">
        {versions.map((one) => (
          <li key={one.id} className="flex items-baseline gap-2 py-0.5">
            <Link
              to={address(one.id)}
              replace
              {...(one.id === file.id && { 'aria-current': true })}
              className="text-pen hover:underline aria-[current]:font-semibold aria-[current]:text-ink"
            >
              Version {one.version}
            </Link>
            <span className="truncate text-sm text-ink-2">
              {one.by && `${one.by.name} · `}
              {formats.ago(one.createdAt, now)} · {formats.fileSize(one.size)}
            </span>
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <span>
          <Button size="sm" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            Show earlier
          </Button>
        </span>
      )}
    </nav>
  );
};

interface ShownProps {
  readonly file: RecordFile;
  readonly onClose: () => void;
}

const Shown = ({ file, onClose }: ShownProps) => {
  const [renaming, setRenaming] = useState(false);
  const { mutate: remove } = useDeleteFile();
  const mayChange = useMe().role !== 'viewer';
  const isFile = file.kind !== 'link';
  return (
    <Dialog
      open
      size="lg"
      title={file.name}
      onClose={onClose}
      footer={
        <>
          {mayChange && (
            <>
              <Button
                variant="quiet"
                icon={Trash2}
                onClick={() => {
                  remove(file);
                  onClose();
                }}
              >
                Delete
              </Button>
              <Button variant="quiet" icon={Pencil} onClick={() => setRenaming(true)}>
                Rename
              </Button>
            </>
          )}
          {isFile && (
            <Button icon={Download} onClick={() => download(attachedFilePath(file.id))}>
              Download
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-3.5 px-5 pb-5">
        <About file={file} />
        <FileView file={file} />
        {file.versions > 1 && <Versions file={file} />}
      </div>
      {renaming && <RenameFile file={file} onClose={() => setRenaming(false)} />}
    </Dialog>
  );
};

const Opened = ({ id, onClose }: { readonly id: string; readonly onClose: () => void }) => {
  const { data, error, refetch } = useQuery(fileQuery(id));
  if (data) return <Shown key={id} file={data} onClose={onClose} />;
  return (
    <Dialog open size="lg" title="File" onClose={onClose}>
      <div className="px-5 pb-5">
        {error ? (
          <ErrorState
            what="This file could not be read. It may have been deleted."
            error={error}
            onRetry={() => void refetch()}
          />
        ) : (
          <SkeletonRows label="Reading the file" rows={3} />
        )}
      </div>
    </Dialog>
  );
};

/** The file named in the address, over the page. */
export const FilePreview = () => {
  const [search, setSearch] = useSearchParams();
  const id = search.get(FILE_PARAM);
  const close = () =>
    setSearch(
      (now) => {
        const left = new URLSearchParams(now);
        left.delete(FILE_PARAM);
        return left;
      },
      { replace: true },
    );
  return id === null ? null : <Opened id={id} onClose={close} />;
};
