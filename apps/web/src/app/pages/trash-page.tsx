import { Trash } from '../../features/trash/ui/trash.tsx';

/** What was deleted, to be restored. */
export const Page = () => <Trash />;
