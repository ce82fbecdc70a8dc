import { clsx } from 'clsx';

/** A quiet bar where text will be; appears only when waiting takes longer than 150 ms. */
export const Skeleton = ({ className }: { readonly className?: string }) => (
  <span aria-hidden className={clsx('skeleton block h-3', className)} />
);

const WIDTHS = ['w-48', 'w-64', 'w-40', 'w-56', 'w-52', 'w-36', 'w-60', 'w-44'];

/** A list that is being read. `label` is what is said to those who cannot see it. */
export const SkeletonRows = ({ label, rows = 8 }: { readonly label: string; readonly rows?: number }) => (
  <div role="status" aria-label={label} className="flex flex-col">
    {Array.from({ length: rows }, (_, i) => (
      <span key={WIDTHS[i % WIDTHS.length] + String(i)} className="flex h-12.5 items-center gap-3">
        <Skeleton className="size-4.5 rounded-full" />
        <Skeleton className="size-6.5" />
        <span className="flex flex-col gap-1.5">
          <Skeleton className={clsx('h-3', WIDTHS[i % WIDTHS.length])} />
          <Skeleton className="h-2.5 w-32" />
        </span>
      </span>
    ))}
  </div>
);
