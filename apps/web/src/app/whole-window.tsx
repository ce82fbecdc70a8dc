import { PageError } from './page-error.tsx';

/** The same words when not even the frame could be drawn. */
export const WholeWindow = ({ error }: { readonly error: unknown }) => (
  <main className="h-dvh">
    <PageError error={error} />
  </main>
);
