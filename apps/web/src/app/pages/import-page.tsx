import { useSearchParams } from 'react-router';
import { ImportStart } from '../../features/imports/ui/import-start.tsx';
import { ImportView } from '../../features/imports/ui/import-view.tsx';

/** Contacts from a file: choose it, see what will happen, follow it. `run` in the address is the import in sight. */
export const Page = () => {
  const [params] = useSearchParams();
  const id = params.get('run');
  return id === null ? <ImportStart /> : <ImportView key={id} id={id} />;
};
