import { may } from '@daybook/shared/people/may.rules';
import { useNavigate } from 'react-router';
import { useMe } from '../../../shared/session/session.queries.ts';
import { PAGE_X, Page, PageHeader } from '../../../shared/ui/page.tsx';
import { useUpload } from '../imports.queries.ts';
import { DropZone } from './drop-zone.tsx';
import { EarlierImports } from './earlier-imports.tsx';

/** Where an import begins: a file, and those imported before. */
export const ImportStart = () => {
  const { id, role } = useMe();
  const navigate = useNavigate();
  const upload = useUpload((detail) => void navigate({ search: `?run=${detail.id}` }));
  const mayImport = may({ id, role, teamMates: [] }, 'import.run');
  return (
    <Page title="Import">
      <PageHeader title="Import" />
      <div className={`${PAGE_X} flex max-w-4xl flex-col gap-8 pt-4 pb-10`}>
        {mayImport ? (
          <DropZone onFile={upload.mutate} busy={upload.isPending} error={upload.error} />
        ) : (
          <p className="text-ink-2">You may look at everything here, but not import. Ask an admin.</p>
        )}
        <EarlierImports />
      </div>
    </Page>
  );
};
