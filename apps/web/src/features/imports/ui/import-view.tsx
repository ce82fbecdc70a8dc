import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { PAGE_X, Page, PageHeader } from '../../../shared/ui/page.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { importQuery } from '../imports.queries.ts';
import type { RenderNewField } from './columns-of-file.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ImportRunView } from './import-run.tsx';

/** One import: its preview, its progress or its result. */
export const ImportView = ({
  id,
  renderNewField,
}: {
  readonly id: string;
  readonly renderNewField: RenderNewField | undefined;
}) => {
  const { data, error, refetch, isPending, isFetching } = useQuery(importQuery(id));
  if (data) {
    return data.preview ? (
      <ImportPreview detail={data} preview={data.preview} renderNewField={renderNewField} />
    ) : (
      <ImportRunView detail={data} />
    );
  }
  return (
    <Page title="Import contacts">
      <PageHeader title="Import contacts" />
      <div className={`${PAGE_X} pt-4`}>
        {isPending ? (
          <SkeletonRows label="Reading the import" />
        ) : (
          <ErrorState
            what="The import could not be read."
            error={error}
            onRetry={() => void refetch()}
            busy={isFetching}
          />
        )}
      </div>
    </Page>
  );
};
