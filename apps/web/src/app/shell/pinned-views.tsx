import { useQuery } from '@tanstack/react-query';
import { clsx } from 'clsx';
import { Bookmark } from 'lucide-react';
import { Link, useSearchParams } from 'react-router';
import { Icon } from '../../shared/ui/icon.tsx';
import { savedViewPath } from '../../shared/views/saved-view-path.ts';
import { savedViewsQuery } from '../../shared/views/views.queries.ts';

interface PinnedViewsProps {
  /** One of them is gone to. */
  readonly onOpen?: () => void;
}

/** The views that are pinned, in the navigation. */
export const PinnedViews = ({ onOpen }: PinnedViewsProps) => {
  const [search] = useSearchParams();
  const { data: views = [] } = useQuery(savedViewsQuery());
  const pinned = views.filter((view) => view.pinned);
  if (pinned.length === 0) return null;
  return (
    <section aria-label="Pinned views" className="mt-2.5 flex flex-col gap-0.5">
      <h2 className="flex h-6 items-center px-2 text-xs max-md:px-3 font-semibold text-ink-3">
        Pinned views
      </h2>
      {pinned.map((view) => {
        const current = search.get('saved') === view.id;
        return (
          <Link
            key={view.id}
            to={savedViewPath(view)}
            onClick={onOpen}
            {...(current && { 'aria-current': 'page' as const })}
            className={clsx(
              'flex h-7.5 shrink-0 items-center gap-2.5 rounded-sm px-2 max-md:h-11 max-md:gap-3 max-md:px-3',
              current ? 'bg-sunken font-medium text-ink' : 'text-ink-2 hover:bg-sunken/70 hover:text-ink',
            )}
          >
            <Icon of={Bookmark} />
            <span className="flex-1 truncate">{view.name}</span>
          </Link>
        );
      })}
    </section>
  );
};
