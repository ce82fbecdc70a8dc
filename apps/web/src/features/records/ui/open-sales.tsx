import type { Opportunity } from '@daybook/shared/opportunities/opportunity';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { recordPath } from '../../../shared/lib/paths.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { Card } from '../../../shared/ui/record-page.tsx';
import { type AnyRecord, recordListQuery } from '../records.queries.ts';
import { StageTag } from './stage-tag.tsx';

/** As many are shown beside a timeline; the others are one click away. */
const SHOWN = 5;

const Sale = ({ sale }: { readonly sale: Opportunity }) => {
  const formats = useFormats();
  return (
    <li className="flex items-center gap-2">
      <span className="min-w-0 flex-1">
        <Link to={recordPath(sale)} className="block truncate hover:underline">
          {sale.title}
        </Link>
        <span className="block text-sm text-ink-2 tabular-nums">
          {sale.value === null ? 'No value' : formats.money(sale.value)}
        </span>
      </span>
      <StageTag list="pipeline" code={sale.stage} />
    </li>
  );
};

interface OpenSalesProps {
  /** An account or a contact. */
  readonly of: Pick<AnyRecord, 'id' | 'type'>;
}

/** What may still be sold to an account or through a contact, with value and stage; nothing is drawn where nothing is. */
export const OpenSales = ({ of }: OpenSalesProps) => {
  const { data, hasNextPage } = useInfiniteQuery(
    recordListQuery('opportunity', { [of.type]: of.id, stage: 'open' }),
  );
  const sales = data?.pages.flatMap(({ items }) => items) ?? [];
  if (sales.length === 0) return null;
  const more = hasNextPage || sales.length > SHOWN;
  return (
    <Card title="Open opportunities">
      <ul className="flex flex-col gap-2">
        {sales.slice(0, SHOWN).map((sale) => (
          <Sale key={sale.id} sale={sale} />
        ))}
      </ul>
      {more && (
        <Link to={recordPath(of, 'opportunities')} className="mt-2 block text-sm text-pen hover:underline">
          All opportunities
        </Link>
      )}
    </Card>
  );
};
