import { clsx } from 'clsx';

interface ProgressBarProps {
  readonly value: number;
  readonly max: number;
  /** What it measures, for those who cannot see it. */
  readonly label: string;
  /** In words, when numbers alone say too little: "7 of 19 done". */
  readonly text?: string;
  readonly className?: string;
}

export const ProgressBar = ({ value, max, label, text, className }: ProgressBarProps) => (
  <div
    role="progressbar"
    aria-label={label}
    aria-valuenow={value}
    aria-valuemin={0}
    aria-valuemax={max}
    {...(text && { 'aria-valuetext': text })}
    className={clsx('h-1.25 overflow-hidden rounded-full bg-line', className)}
  >
    <div
      className="h-full rounded-full bg-done transition-[width] duration-300"
      style={{ width: `${max > 0 ? Math.min(100, (value / max) * 100) : 0}%` }}
    />
  </div>
);
