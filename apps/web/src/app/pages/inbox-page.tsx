import { Inbox } from '../../features/notices/ui/inbox.tsx';

/** What colleagues handed over, where one was mentioned, what has ended. */
export const Page = () => <Inbox />;
