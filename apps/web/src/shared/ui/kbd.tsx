import { capsOf } from '../lib/keys.ts';

/** A key text as caps: `Mod+K`, `g t`. */
export const Kbd = ({ keys }: { readonly keys: string }) => (
  <span className="inline-flex items-center gap-1">
    {capsOf(keys).map((cap, i, caps) => (
      <span key={caps.slice(0, i + 1).join(' ')} className="inline-flex items-center gap-1">
        {i > 0 && <span className="text-xs text-ink-3">then</span>}
        <kbd className="inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-xs border border-b-2 border-line-strong bg-surface px-1 font-sans text-[0.6875rem]/none font-medium text-ink-2">
          {cap}
        </kbd>
      </span>
    ))}
  </span>
);
