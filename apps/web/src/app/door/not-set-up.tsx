import { Door } from './door.tsx';

/** For whoever comes before the workspace is there, by another address than the one that was printed. */
export const NotSetUp = () => (
  <Door title="Daybook is not set up yet">
    <div className="flex flex-col gap-3 text-ink-2">
      <p>
        Open the address that Daybook printed when it was started. It carries a one-time token, so that nobody
        else can make the first account.
      </p>
      <p>It is gone from the screen? Stop Daybook and start it again: it prints a new one.</p>
    </div>
  </Door>
);
