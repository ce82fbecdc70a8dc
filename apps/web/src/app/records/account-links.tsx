import type { RecordRef } from '@daybook/shared/records/record';
import type { TimelineEntry } from '@daybook/shared/timeline/timeline-entry';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { recordQuery } from '../../features/records/records.queries.ts';
import { RelatedRecords } from '../../features/records/ui/related-records.tsx';
import { timelineQuery } from '../../features/timeline/timeline.queries.ts';
import { EVERYTHING, type TimelineFilter } from '../../features/timeline/timeline-address.ts';
import { useCurrency } from '../../shared/session/use-currency.ts';
import { Button } from '../../shared/ui/button.tsx';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { OutsideLink } from '../../shared/ui/outside-link.tsx';
import { SkeletonRows } from '../../shared/ui/skeleton.tsx';

const FILES: TimelineFilter = { ...EVERYTHING, categories: ['files'] };

const linkOf = ({ key, payload }: TimelineEntry) =>
  payload.kind === 'link.added' ? [{ key, name: payload.name, url: payload.url }] : [];

const websiteOf = (text: string): string | null => {
  if (text === '') return null;
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(address) ? address : null;
};

/** The links that were put on activities anywhere in the account, last first. */
const Kept = ({ of, website }: { readonly of: RecordRef; readonly website: string }) => {
  const query = useInfiniteQuery(timelineQuery(of.id, FILES));
  const links = query.data?.pages.flatMap((page) => page.items.flatMap(linkOf)) ?? [];
  const href = websiteOf(website);
  return (
    <section aria-label={`Links of ${of.title}`} className="flex flex-col gap-1.5">
      <h2 className="text-sm text-ink-2">Links of {of.title}</h2>
      {href && <OutsideLink href={href}>{website}</OutsideLink>}
      {query.error && (
        <ErrorState
          what="The links could not be read."
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      )}
      <ul className="flex flex-col gap-1">
        {links.map(({ key, name, url }) => (
          <li key={key}>
            <OutsideLink href={url}>{name}</OutsideLink>
          </li>
        ))}
      </ul>
      {query.data && links.length === 0 && !href && (
        <p className="text-sm text-ink-2">Its website, and links put on its activities, will stand here.</p>
      )}
      {query.hasNextPage && (
        <span>
          <Button size="sm" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            Show earlier
          </Button>
        </span>
      )}
    </section>
  );
};

/** F-09: what belongs to an account: its website, the links kept on it, its people and its sales. */
export const AccountLinks = ({ of }: { readonly of: RecordRef }) => {
  const currency = useCurrency();
  const { data, error, refetch } = useQuery(recordQuery('account', of.id));
  if (error && !data)
    return (
      <ErrorState what={`${of.title} could not be read.`} error={error} onRetry={() => void refetch()} />
    );
  if (!data) return <SkeletonRows label="Reading" rows={3} />;
  return (
    <div className="flex flex-col gap-5">
      <Kept of={of} website={data.website} />
      <section aria-label={`Contacts of ${of.title}`} className="flex flex-col gap-1.5">
        <h2 className="text-sm text-ink-2">Contacts of {of.title}</h2>
        <RelatedRecords of={data} type="contact" currency={currency} />
      </section>
      <section aria-label={`Opportunities of ${of.title}`} className="flex flex-col gap-1.5">
        <h2 className="text-sm text-ink-2">Opportunities of {of.title}</h2>
        <RelatedRecords of={data} type="opportunity" currency={currency} />
      </section>
    </div>
  );
};
