import { House, RotateCw } from 'lucide-react';
import { useRouteError } from 'react-router';
import { PATTERNS } from '../shared/lib/paths.ts';
import { Button, ButtonLink } from '../shared/ui/button.tsx';
import { Page, PageHeader } from '../shared/ui/page.tsx';

/** A page's code that is not there any more: another version has been installed since this window was opened. */
const isOldVersion = (error: unknown): boolean =>
  error instanceof TypeError &&
  /dynamically imported module|module script|Importing a module/i.test(error.message);

/** What stands in place of a page that broke. The rest of the app goes on working, and drafts are kept. */
export const PageError = () => {
  const old = isOldVersion(useRouteError());
  return (
    <Page title={old ? 'A newer version is there' : 'This page broke'}>
      <PageHeader title={old ? 'A newer version of Daybook is there' : 'This page could not be shown'}>
        <p role="alert" className="max-w-prose text-ink-2">
          {old
            ? 'This window still has the one before, or the connection broke. What you typed is kept; load the page again to go on.'
            : 'Something went wrong while it was drawn. What you typed is kept. Try again; if it stays, tell your admin what you did before.'}
        </p>
        <div className="flex gap-2">
          <Button icon={RotateCw} onClick={() => location.reload()}>
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
