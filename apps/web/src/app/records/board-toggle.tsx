import { Columns3, List } from 'lucide-react';
import { useNavigate, useSearchParams } from 'react-router';
import { useCommands } from '../../shared/lib/keyboard.ts';
import { ButtonLink } from '../../shared/ui/button.tsx';

/** Whether opportunities are shown as a board; it stands in the address. */
export const useIsBoard = (): boolean => useSearchParams()[0].get('view') === 'board';

/** From the list to the board and back, with the same filter. */
export const BoardToggle = () => {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const isBoard = useIsBoard();
  const other = new URLSearchParams(search);
  if (isBoard) other.delete('view');
  else other.set('view', 'board');
  const to = { search: String(other) };
  const label = isBoard ? 'List' : 'Board';
  useCommands([
    {
      id: 'opportunities.view',
      label: isBoard ? 'Show as list' : 'Show as board',
      keys: ['b'],
      group: 'In a list',
      run: () => void navigate(to),
    },
  ]);
  return (
    <ButtonLink to={to} icon={isBoard ? List : Columns3} aria-label={`Show as ${label.toLowerCase()}`}>
      <span className="max-md:sr-only">{label}</span>
    </ButtonLink>
  );
};
