import { once } from 'node:events';
import { connect } from 'node:net';
import { ADA } from './visitor.ts';

/** A request whose head the server has, and which has not gone on yet. */
interface Begun {
  readonly goOn: () => void;
  /** All that came back. */
  readonly answered: Promise<string>;
}

/** Sends the head of a sign-in and waits until the server asks for the rest. */
export const beginToSignIn = async ({ hostname, port, origin, host }: URL): Promise<Begun> => {
  const body = JSON.stringify({ email: ADA.email, password: ADA.password });
  const socket = connect(Number(port), hostname).setEncoding('utf8');
  socket.write(
    [
      'POST /api/session HTTP/1.1',
      `host: ${host}`,
      `origin: ${origin}`,
      'content-type: application/json',
      `content-length: ${Buffer.byteLength(body)}`,
      'expect: 100-continue',
      'connection: close',
      '\r\n',
    ].join('\r\n'),
  );
  const [go] = (await once(socket, 'data')) as [string];
  if (!go.startsWith('HTTP/1.1 100 ')) throw new Error(`It was refused: ${go}`);
  let said = '';
  socket.on('data', (text: string) => {
    said += text;
  });
  const answered = once(socket, 'close').then(() => said);
  return { goOn: () => socket.write(body), answered };
};
