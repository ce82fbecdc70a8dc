import { useSearchParams } from 'react-router';
import { FILE_PARAM } from '../../shared/lib/paths.ts';

/** The address at which a file is looked at over the page one is on. */
export const useFileAddress = (): ((id: string) => string) => {
  const [search] = useSearchParams();
  return (id) => {
    const opened = new URLSearchParams(search);
    opened.set(FILE_PARAM, id);
    return `?${opened}`;
  };
};
