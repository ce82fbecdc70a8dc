import { useSearchParams } from 'react-router';
import { FILE_PARAM } from '../../../shared/lib/paths.ts';
import { lazily } from '../../../shared/ui/lazily.ts';
import { WhenOpened } from '../../../shared/ui/when-opened.tsx';
import { useUploads } from '../uploads.state.ts';

const FilePreview = lazily(async () => (await import('./file-preview.tsx')).FilePreview);
const UploadTray = lazily(async () => (await import('./upload-tray.tsx')).UploadTray);

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
