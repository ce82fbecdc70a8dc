import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { onSignedOut } from '../shared/api/api-fetch.ts';
import { PATTERNS, signInPath } from '../shared/lib/paths.ts';
import { forgetMe } from '../shared/session/session.queries.ts';

/**
 * When the session has ended: leads to the sign-in page, from where one comes back. What is known of who was here goes
 * once that page is there: the one before, drawn once more without anybody signed in, would break in sight.
 */
export const SessionEnd = () => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const isOver = useRef(false);
  const isOut = pathname === PATTERNS.signIn;
  useLayoutEffect(() => {
    const forget = () => client.removeQueries({ queryKey: ['session'] });
    onSignedOut(() => {
      forgetMe();
      if (isOut) forget();
      // Of several requests refused at once, the first one leads there.
      else if (!isOver.current)
        void navigate(signInPath(location.pathname + location.search), { replace: true });
      isOver.current = !isOut;
    });
  }, [client, navigate, isOut]);
  useEffect(() => {
    if (!isOut || !isOver.current) return;
    isOver.current = false;
    client.removeQueries({ queryKey: ['session'] });
  }, [client, isOut]);
  return null;
};
