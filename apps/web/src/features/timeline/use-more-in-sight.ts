import { useEffect, useRef } from 'react';

/** Fetches the next page when the end of the list comes into sight. */
export const useMoreInSight = (hasMore: boolean, fetchMore: () => Promise<unknown>) => {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = end.current;
    if (!element || !hasMore) return undefined;
    const observer = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting) void fetchMore();
      },
      {
        rootMargin: '600px',
      },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [hasMore, fetchMore]);
  return end;
};
