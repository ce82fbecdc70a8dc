import { forgetMe } from '../../shared/session/session.queries.ts';

/**
 * Goes on as the person who has just signed in. The page is loaded anew, so that nothing of whoever was here before is
 * left in it.
 */
export const letIn = (to: string): void => {
  forgetMe();
  location.replace(to);
};
