import { useSearchParams } from 'react-router';
import { FieldDialog } from '../../features/fields/ui/field-dialog.tsx';
import type { RenderNewField } from '../../features/imports/ui/columns-of-file.tsx';
import { ImportStart } from '../../features/imports/ui/import-start.tsx';
import { ImportView } from '../../features/imports/ui/import-view.tsx';
import { useMay } from '../records/use-may.ts';

const renderNewField: RenderNewField = ({ suggested, onAdded, onClose }) => (
  <FieldDialog
    of={suggested.of}
    field={null}
    suggested={suggested}
    open
    onSaved={onAdded}
    onClose={onClose}
  />
);

/** Contacts from a file: choose it, see what will happen, follow it. `run` in the address is the import in sight. */
export const Page = () => {
  const [params] = useSearchParams();
  const may = useMay();
  const id = params.get('run');
  if (id === null) return <ImportStart />;
  return <ImportView key={id} id={id} renderNewField={may('settings.change') ? renderNewField : undefined} />;
};
