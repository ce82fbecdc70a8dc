import { ArrowLeft, RotateCw } from 'lucide-react';
import { Problem } from '../api/problem.ts';
import { problemSentence } from '../api/problem-words.ts';
import { Button, ButtonLink } from './button.tsx';

interface ErrorStateProps {
  /** What failed: "The contacts could not be read." */
  readonly what: string;
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly busy?: boolean;
  /** For one thing at an address of its own: where to go when there is nothing at it, since trying again cannot help. */
  readonly missing?: { readonly what: string; readonly to: string; readonly label: string };
}

/** Nothing is there, or the address cannot be one. */
const isMissing = (error: unknown): boolean =>
  error instanceof Problem && (error.status === 404 || error.code === 'request.invalid');

const Missing = ({ what, to, label }: NonNullable<ErrorStateProps['missing']>) => (
  <div role="alert" className="flex flex-col items-start gap-3 rounded-md border border-line bg-surface p-5">
    <div>
      <p className="font-medium">{what}</p>
      <p className="text-ink-2">The address may be mistyped, or what was here is gone.</p>
    </div>
    <ButtonLink icon={ArrowLeft} to={to}>
      {label}
    </ButtonLink>
  </div>
);

/** What failed, in words, where it failed. */
export const ErrorState = ({ what, error, onRetry, busy, missing }: ErrorStateProps) => {
  if (missing && isMissing(error)) return <Missing {...missing} />;
  return (
    <div
      role="alert"
      className="flex flex-col items-start gap-3 rounded-md border border-line bg-surface p-5"
    >
      <div>
        <p className="font-medium text-late">{what}</p>
        <p className="text-ink-2">{problemSentence(error)}</p>
      </div>
      <Button icon={RotateCw} onClick={onRetry} {...(busy && { busy })}>
        Try again
      </Button>
    </div>
  );
};
