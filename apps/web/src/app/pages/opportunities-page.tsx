import { RecordsPage } from '../records/records-page.tsx';

export const Page = () => <RecordsPage type="opportunity" />;
