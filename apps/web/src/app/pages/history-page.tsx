import { History } from '../../features/operations/ui/history.tsx';

/** What was done, last first, to be taken back. */
export const Page = () => <History />;
