import { PATTERNS } from '../../shared/lib/paths.ts';
import { ButtonLink } from '../../shared/ui/button.tsx';
import { Page, PageHeader } from '../../shared/ui/page.tsx';

/** An address that leads nowhere. */
export const NotFoundPage = () => (
  <Page title="Not found">
    <PageHeader title="There is no such page">
      <p className="max-w-prose text-ink-2">
        The address may be mistyped, or what was here has been moved to the trash.
      </p>
      <div>
        <ButtonLink to={PATTERNS.today}>Go to Today</ButtonLink>
      </div>
    </PageHeader>
  </Page>
);
