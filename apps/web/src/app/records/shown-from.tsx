import type { Account } from '@daybook/shared/accounts/account';
import { RECORD_TYPE_LABELS, RECORD_TYPES, type RecordType } from '@daybook/shared/records/record-type';
import { useTimelineFilter } from '../../features/timeline/use-timeline-filter.ts';
import { useFormats } from '../../shared/lib/preferences.state.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { RECORD_ICONS } from '../../shared/ui/record-icons.ts';
import { Card } from '../../shared/ui/record-page.tsx';

const Line = ({ type, children }: { readonly type: RecordType; readonly children: string }) => (
  <li className="flex items-center gap-2.5 text-ink-2">
    <Icon of={RECORD_ICONS[type]} />
    {children}
  </li>
);

/** Which records the timeline of an account is made of. */
export const ShownFrom = ({ account }: { readonly account: Account }) => {
  const formats = useFormats();
  const { filter } = useTimelineFilter();
  const under = filter.rollUp ? RECORD_TYPES.filter((type) => account.related[type] > 0) : [];
  return (
    <Card title="Shown from">
      <ul className="flex flex-col gap-1.5">
        <Line type="account">This account</Line>
        {under.map((type) => {
          const { one, many } = RECORD_TYPE_LABELS[type];
          return (
            <Line key={type} type={type}>
              {formats.count(account.related[type], one.toLowerCase(), many.toLowerCase())}
            </Line>
          );
        })}
      </ul>
    </Card>
  );
};
