import { RECORD_TYPE_LABELS, type RecordType } from '@daybook/shared/records/record-type';
import { Plus, Upload } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { NewRecordDialog } from '../../features/records/ui/new-record-dialog.tsx';
import { RecordFilters } from '../../features/records/ui/record-filters.tsx';
import { RecordList } from '../../features/records/ui/record-list.tsx';
import { PATTERNS, recordPath } from '../../shared/lib/paths.ts';
import { useCurrency } from '../../shared/session/use-currency.ts';
import { Button, ButtonLink } from '../../shared/ui/button.tsx';
import { lazily } from '../../shared/ui/lazily.ts';
import { KeyHints, Page, PageHeader } from '../../shared/ui/page.tsx';
import { BoardToggle, useIsBoard } from './board-toggle.tsx';
import { useMay } from './use-may.ts';

const Board = lazily(async () => (await import('../../features/records/ui/board/board.tsx')).Board);

const BOARD_HINTS = [
  { keys: ['ArrowUp', 'ArrowDown'], label: 'move' },
  { keys: ['Shift+ArrowRight'], label: 'next stage' },
  { keys: ['M'], label: 'move to…' },
  { keys: ['B'], label: 'list' },
];

const HINTS = [
  { keys: ['J', 'K'], label: 'move' },
  { keys: ['Enter'], label: 'open' },
  { keys: ['x'], label: 'select' },
  { keys: ['f'], label: 'filter' },
];

/** The page that lists the records of a type. */
export const RecordsPage = ({ type }: { readonly type: RecordType }) => {
  const [adding, setAdding] = useState(false);
  const [filtering, setFiltering] = useState(false);
  const navigate = useNavigate();
  const may = useMay();
  const currency = useCurrency();
  const { one, many } = RECORD_TYPE_LABELS[type];
  const add = () => setAdding(true);
  const mayAdd = may('record.create');
  const isBoard = useIsBoard() && type === 'opportunity';
  return (
    <Page title={many} footer={<KeyHints hints={isBoard ? BOARD_HINTS : HINTS} />}>
      <PageHeader
        title={many}
        actions={
          <>
            {type === 'opportunity' && <BoardToggle />}
            {mayAdd && (
              <>
                {type === 'contact' && (
                  <ButtonLink to={PATTERNS.import} icon={Upload}>
                    Import
                  </ButtonLink>
                )}
                <Button variant="filled" icon={Plus} aria-label={`Add ${one.toLowerCase()}`} onClick={add}>
                  <span>
                    Add<span className="max-md:hidden">{` ${one.toLowerCase()}`}</span>
                  </span>
                </Button>
              </>
            )}
          </>
        }
      >
        <RecordFilters
          type={type}
          board={isBoard}
          filtering={filtering}
          mayChange={may('record.change')}
          onFilter={() => setFiltering(!filtering)}
        />
      </PageHeader>
      {isBoard ? (
        <Suspense fallback={null}>
          <Board mayMove={may('record.change')} />
        </Suspense>
      ) : (
        <RecordList
          key={type}
          type={type}
          onAdd={add}
          onFilter={() => setFiltering(true)}
          mayChange={may('record.change')}
        />
      )}
      <NewRecordDialog
        type={type}
        open={adding}
        currency={currency}
        onClose={() => setAdding(false)}
        onCreated={(record) => void navigate(recordPath(record))}
      />
    </Page>
  );
};
