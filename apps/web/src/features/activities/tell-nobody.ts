import type { ActivityRow } from '@daybook/shared/activities/activity';
import { showToast } from '../../shared/ui/toast.state.ts';

/** Says why nobody can be reached, and where to say who it is. */
export const tellNobody = ({ subject }: Pick<ActivityRow, 'subject'>): void => {
  showToast({ text: `“${subject}” is with nobody yet. Say under Info whom it is about.` });
};
