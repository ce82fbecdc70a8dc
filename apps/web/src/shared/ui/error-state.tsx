import { RotateCw } from 'lucide-react';
import { problemSentence } from '../api/problem-words.ts';
import { Button } from './button.tsx';

interface ErrorStateProps {
  /** What failed: "The contacts could not be read." */
  readonly what: string;
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly busy?: boolean;
}

/** What failed, in words, where it failed. */
export const ErrorState = ({ what, error, onRetry, busy }: ErrorStateProps) => (
  <div role="alert" className="flex flex-col items-start gap-3 rounded-md border border-line bg-surface p-5">
    <div>
      <p className="font-medium text-late">{what}</p>
      <p className="text-ink-2">{problemSentence(error)}</p>
    </div>
    <Button icon={RotateCw} onClick={onRetry} {...(busy && { busy })}>
      Try again
    </Button>
  </div>
);
