import { apiFetch } from '../api/api-fetch.ts';
import { problemSentence } from '../api/problem-words.ts';
import { signInPath } from '../lib/paths.ts';
import { showToast } from '../ui/toast.state.ts';
import { forgetMe } from './session.queries.ts';

/** Ends this browser's session. The page is loaded anew, so that nothing that was read stays in it. */
export const signOut = async (): Promise<void> => {
  try {
    await apiFetch('/api/session', { method: 'DELETE' });
  } catch (error) {
    showToast({ text: `You are still signed in. ${problemSentence(error)}`, tone: 'late' });
    return;
  }
  forgetMe();
  location.assign(signInPath());
};
