import { CloudOff } from 'lucide-react';
import { useReachable } from '../../shared/api/connection.state.ts';
import { tryToReach } from '../../shared/api/reconnect.ts';
import { Icon } from '../../shared/ui/icon.tsx';

/** A thin bar while the server cannot be reached. It goes by itself. */
export const OfflineBar = () => {
  const reachable = useReachable();
  return (
    <div role="status">
      {!reachable && (
        <div className="flex flex-wrap items-center justify-center gap-x-3 border-b border-line bg-amber-soft px-4 py-1 text-sm text-amber">
          <span className="flex items-center gap-2">
            <Icon of={CloudOff} size={14} />
            Daybook cannot be reached. You can go on reading what is here; changes cannot be saved.
          </span>
          <button
            type="button"
            onClick={() => void tryToReach()}
            className="rounded-xs font-semibold underline underline-offset-2"
          >
            Try again
          </button>
        </div>
      )}
    </div>
  );
};
