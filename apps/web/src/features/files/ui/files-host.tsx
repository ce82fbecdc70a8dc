import { lazy } from 'react';
import { useSearchParams } from 'react-router';
import { FILE_PARAM } from '../../../shared/lib/paths.ts';
import { WhenOpened } from '../../../shared/ui/when-opened.tsx';
import { useUploads } from '../uploads.state.ts';

const FilePreview = lazy(async () => ({ default: (await import('./file-preview.tsx')).FilePreview }));
const UploadTray = lazy(async () => ({ default: (await import('./upload-tray.tsx')).UploadTray }));

/** What of files goes over every page: the one that is looked at, and those on their way. */
export const FilesHost = () => {
  const [search] = useSearchParams();
  const uploading = useUploads(({ uploads }) => uploads.length > 0);
  return (
    <>
      <WhenOpened open={search.has(FILE_PARAM)}>
        <FilePreview />
      </WhenOpened>
      <WhenOpened open={uploading}>
        <UploadTray />
      </WhenOpened>
    </>
  );
};
