import './styles/main.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { onSignedOut } from '../shared/api/api-fetch.ts';
import { problemSentence } from '../shared/api/problem-words.ts';
import { createQueryClient } from '../shared/api/query-client.ts';
import { keepReconnecting } from '../shared/api/reconnect.ts';
import { dropOldDrafts } from '../shared/lib/drafts.ts';
import { listenToKeys } from '../shared/lib/keyboard.ts';
import { PATTERNS, signInPath } from '../shared/lib/paths.ts';
import { followTheme } from '../shared/lib/theme.ts';
import { forgetMe } from '../shared/session/session.queries.ts';
import { showToast } from '../shared/ui/toast.state.ts';
import { Providers } from './providers.tsx';
import { readToday } from './read-today.ts';
import { createRouter } from './router.tsx';

const client = createQueryClient((error) => showToast({ text: problemSentence(error), tone: 'late' }));
void readToday(client, location);
const router = createRouter();

/** The page goes first: drawn once more without anybody signed in, it would break in sight. */
const leave = async (): Promise<void> => {
  const { pathname, search } = router.state.location;
  forgetMe();
  if (pathname !== PATTERNS.signIn) await router.navigate(signInPath(pathname + search), { replace: true });
  // Of several requests refused at once, the last one to get there.
  if (router.state.location.pathname === PATTERNS.signIn) client.removeQueries({ queryKey: ['session'] });
};
onSignedOut(() => void leave());
followTheme();
listenToKeys();
keepReconnecting();
dropOldDrafts();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Providers client={client}>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  );
}
