import { Duplicates } from '../../features/records/ui/duplicates.tsx';

/** What is probably there twice. */
export const Page = () => <Duplicates />;
