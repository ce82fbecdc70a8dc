import { RecordView } from '../records/record-view.tsx';

export const Page = () => <RecordView type="campaign" />;
