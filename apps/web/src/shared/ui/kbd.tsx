import { Fragment } from 'react';
import { capsOf } from '../lib/keys.ts';

const Cap = ({ children }: { readonly children: string }) => (
  <kbd className="inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-xs border border-b-2 border-line-strong bg-surface px-1 font-sans text-[0.6875rem]/none font-medium text-ink-2">
    {children}
  </kbd>
);

/** A key text as caps: `Mod+K`, `g t`. */
export const Kbd = ({ keys }: { readonly keys: string }) => {
  const caps = capsOf(keys);
  const [first = ''] = caps;
  if (caps.length === 1) return <Cap>{first}</Cap>;
  return (
    <span className="inline-flex items-center gap-1">
      {caps.map((cap, i) => (
        <Fragment key={caps.slice(0, i + 1).join(' ')}>
          {i > 0 && <span className="text-xs text-ink-3">then</span>}
          <Cap>{cap}</Cap>
        </Fragment>
      ))}
    </span>
  );
};
