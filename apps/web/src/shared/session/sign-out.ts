import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { apiFetch } from '../api/api-fetch.ts';
import { problemSentence } from '../api/problem-words.ts';
import { signInPath } from '../lib/paths.ts';
import { showToast } from '../ui/toast.state.ts';
import { forgetMe } from './session.queries.ts';

/** Ends this browser's session. Nothing that was read stays in the page. */
export const useSignOut = (): (() => void) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const signOut = async () => {
    try {
      await apiFetch('/api/session', { method: 'DELETE' });
      forgetMe();
      await navigate(signInPath());
      client.clear();
    } catch (error) {
      showToast({ text: `You are still signed in. ${problemSentence(error)}`, tone: 'late' });
    }
  };
  return () => void signOut();
};
