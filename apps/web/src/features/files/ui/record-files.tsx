import type { RecordFile } from '@daybook/shared/files/record-file';
import { RECORD_TYPE_LABELS } from '@daybook/shared/records/record-type';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Download, Ellipsis, Pencil, Trash2, Upload } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMinute } from '../../../shared/lib/clock.ts';
import { download } from '../../../shared/lib/download.ts';
import { attachedFilePath, recordPath } from '../../../shared/lib/paths.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { Icon } from '../../../shared/ui/icon.tsx';
import { IconMenu, type MenuItem } from '../../../shared/ui/menu.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { Tag } from '../../../shared/ui/tag.tsx';
import { recordFilesQuery, useDeleteFile } from '../files.queries.ts';
import { useFileAddress } from '../use-file-address.ts';
import { fileIcon } from './file-icon.tsx';
import { RenameFile } from './rename-file.tsx';

interface RowProps {
  readonly file: RecordFile;
  /** The record whose page it is. */
  readonly at: string;
  readonly may: boolean;
  readonly onRename: () => void;
  readonly onDelete: () => void;
}

const menuOf = ({ file, may, onRename, onDelete }: RowProps): readonly MenuItem[] => [
  { label: 'Download', icon: Download, onSelect: () => download(attachedFilePath(file.id)) },
  ...(may
    ? [
        { label: 'Rename', icon: Pencil, onSelect: onRename },
        null,
        { label: 'Delete', icon: Trash2, danger: true, onSelect: onDelete },
      ]
    : []),
];

/** Which record below this one it is on. */
const Where = ({ file: { record }, at }: Pick<RowProps, 'file' | 'at'>) =>
  record === null || record.id === at ? null : (
    <>
      {' · on '}
      <Link to={recordPath(record, 'files')} className="hover:underline">
        {RECORD_TYPE_LABELS[record.type].one.toLowerCase()} {record.title}
      </Link>
    </>
  );

const Row = (props: RowProps) => {
  const { file, at } = props;
  const formats = useFormats();
  const now = useMinute();
  const address = useFileAddress();
  return (
    <li className="flex min-h-12.5 items-center gap-3 border-b border-line">
      <span className="text-ink-2">
        <Icon of={fileIcon(file)} />
      </span>
      <span className="min-w-0 flex-1 py-1.5">
        <span className="flex items-center gap-2">
          <Link to={address(file.id)} className="truncate font-medium hover:underline">
            {file.name}
          </Link>
          {file.versions > 1 && <Tag>{file.versions} versions</Tag>}
        </span>
        <span className="block truncate text-sm text-ink-2">
          {file.by && `${file.by.name} · `}
          <span title={formats.fullMoment(file.createdAt)}>{formats.ago(file.createdAt, now)}</span>
          <Where file={file} at={at} />
        </span>
      </span>
      <span className="shrink-0 text-sm text-ink-2 tabular-nums">{formats.fileSize(file.size)}</span>
      <IconMenu size="sm" icon={Ellipsis} label={`More for ${file.name}`} align="end" items={menuOf(props)} />
    </li>
  );
};

interface RecordFilesProps {
  readonly record: { readonly id: string; readonly title: string };
  /** Lets one choose files; undefined for those who may only look. */
  readonly onUpload: (() => void) | undefined;
}

/** Z-22: the files on a record, of an account those of its records as well; the latest first, each name once. */
export const RecordFiles = ({ record: { id, title }, onUpload }: RecordFilesProps) => {
  const [renaming, setRenaming] = useState<RecordFile | null>(null);
  const { mutate: remove } = useDeleteFile();
  const query = useInfiniteQuery(recordFilesQuery(id));
  const files = query.data?.pages.flatMap(({ items }) => items);
  const upload = onUpload && (
    <Button icon={Upload} keys="u" onClick={onUpload}>
      Upload files
    </Button>
  );
  if (query.error)
    return (
      <ErrorState
        what="The files could not be read."
        error={query.error}
        onRetry={() => void query.refetch()}
      />
    );
  if (files === undefined) return <SkeletonRows label="Reading the files" rows={3} />;
  if (files.length === 0)
    return (
      <EmptyState icon={Upload} action={upload}>
        Offers, plans and pictures of {title} stand here. Drop them anywhere on this page.
      </EmptyState>
    );
  return (
    <div className="flex flex-col gap-3">
      {upload && <div>{upload}</div>}
      <ul aria-label="Files">
        {files.map((file) => (
          <Row
            key={file.id}
            file={file}
            at={id}
            may={onUpload !== undefined}
            onRename={() => setRenaming(file)}
            onDelete={() => remove(file)}
          />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          Show earlier
        </Button>
      )}
      {renaming && <RenameFile file={renaming} onClose={() => setRenaming(null)} />}
    </div>
  );
};
