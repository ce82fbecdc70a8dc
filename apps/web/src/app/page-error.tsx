import { House, RotateCw } from 'lucide-react';
import { useEffect } from 'react';
import { useReachable } from '../shared/api/connection.state.ts';
import { tryToReach } from '../shared/api/reconnect.ts';
import { PATTERNS } from '../shared/lib/paths.ts';
import { Button, ButtonLink } from '../shared/ui/button.tsx';
import { Page, PageHeader } from '../shared/ui/page.tsx';

/** A page's code that is not there any more: another version has been installed since this window was opened. */
const isOldVersion = (error: unknown): boolean =>
  error instanceof TypeError &&
  /dynamically imported module|module script|Importing a module/i.test(error.message);

interface Words {
  readonly name: string;
  readonly title: string;
  readonly text: string;
}

const NOT_LOADED: Words = {
  name: 'Not loaded',
  title: 'This page is not loaded yet',
  text: 'It has not been opened in this window before, and Daybook cannot be reached now. What you typed is kept; try again once there is a connection.',
};

const OLD: Words = {
  name: 'A newer version is there',
  title: 'A newer version of Daybook is there',
  text: 'This window still has the one before, or the connection broke. What you typed is kept; load the page again to go on.',
};

const BROKEN: Words = {
  name: 'This page broke',
  title: 'This page could not be shown',
  text: 'Something went wrong while it was drawn. What you typed is kept. Try again; if it stays, tell your admin what you did before.',
};

/** Loads the window again, but not into the browser's own page about a missing connection. */
const reload = async (): Promise<void> => {
  if (await tryToReach()) location.reload();
};

/** What stands in place of a page that broke. The rest of the app goes on working, and drafts are kept. */
export const PageError = ({ error }: { readonly error: unknown }) => {
  const old = isOldVersion(error);
  const reachable = useReachable();
  useEffect(() => {
    if (old) void tryToReach();
  }, [old]);
  const { name, title, text } = !old ? BROKEN : reachable ? OLD : NOT_LOADED;
  return (
    <Page title={name}>
      <PageHeader title={title}>
        <p role="alert" className="max-w-prose text-ink-2">
          {text}
        </p>
        <div className="flex gap-2">
          <Button icon={RotateCw} onClick={() => void reload()}>
            Try again
          </Button>
          <ButtonLink icon={House} to={PATTERNS.today}>
            Go to Today
          </ButtonLink>
        </div>
      </PageHeader>
    </Page>
  );
};
