import './styles/main.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { problemSentence } from '../shared/api/problem-words.ts';
import { createQueryClient } from '../shared/api/query-client.ts';
import { keepReconnecting } from '../shared/api/reconnect.ts';
import { dropOldDrafts } from '../shared/lib/drafts.ts';
import { keepFocus } from '../shared/lib/keep-focus.ts';
import { listenToKeys } from '../shared/lib/keyboard.ts';
import { followTheme } from '../shared/lib/theme.ts';
import { showToast } from '../shared/ui/toast.state.ts';
import { loadPageAt } from './load-page.ts';
import { Providers } from './providers.tsx';
import { readToday } from './read-today.ts';
import { AppRouter } from './router.tsx';

const client = createQueryClient((error) => showToast({ text: problemSentence(error), tone: 'late' }));
void readToday(client, location);
followTheme();
listenToKeys();
keepFocus();
keepReconnecting();
dropOldDrafts();

/** The page one came for is drawn at once with the frame: an empty frame first would only flicker. */
const start = async (root: HTMLElement): Promise<void> => {
  await loadPageAt(location.pathname);
  createRoot(root).render(
    <StrictMode>
      <Providers client={client}>
        <AppRouter />
      </Providers>
    </StrictMode>,
  );
};

const root = document.getElementById('root');
if (root) void start(root);
