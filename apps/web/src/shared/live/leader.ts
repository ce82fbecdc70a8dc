import { v7 } from 'uuid';
import { now } from '../lib/clock.ts';
import { readStored, writeStored } from '../lib/storage.ts';

const LEASE_MS = 9000;
const BEAT_MS = 3000;

const leadByLock = (name: string, onLead: () => () => void): (() => void) => {
  const waiting = new AbortController();
  let release: () => void = () => undefined;
  const held = navigator.locks.request(name, { signal: waiting.signal }, async () => {
    // The lock may have been on its way when it was given up.
    if (waiting.signal.aborted) return;
    const resign = onLead();
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    resign();
  });
  // Rejects when it is given up before it was ever held.
  held.catch(() => undefined);
  return () => {
    waiting.abort();
    release();
  };
};

interface Lease {
  readonly holder: string;
  readonly until: number;
}

const readLease = (name: string): Lease | undefined => {
  const [holder = '', until] = (readStored(name) ?? '').split('|');
  return holder ? { holder, until: Number(until) } : undefined;
};

/** Plain http has no locks: whoever holds a lease in storage leads, and renews it; a closed tab's runs out. */
const leadByLease = (name: string, onLead: () => () => void): (() => void) => {
  const me = v7();
  let resign: (() => void) | undefined;
  const beat = () => {
    const lease = readLease(name);
    const mine = lease?.holder === me;
    if (!mine && lease && lease.until > now()) {
      resign?.();
      resign = undefined;
      return;
    }
    writeStored(name, `${me}|${now() + LEASE_MS}`);
    // Two tabs may take a free lease at once; the one that still has it at the next beat leads.
    if (mine) resign ??= onLead();
  };
  beat();
  const timer = setInterval(beat, BEAT_MS);
  const leave = () => {
    if (readLease(name)?.holder === me) writeStored(name, null);
  };
  addEventListener('pagehide', leave);
  return () => {
    clearInterval(timer);
    removeEventListener('pagehide', leave);
    resign?.();
    leave();
  };
};

/**
 * Makes this tab one of several of which one leads. `onLead` is called when it is this one, and answers what to do
 * when it no longer is. Returns how to leave.
 */
export const lead = (name: string, onLead: () => () => void): (() => void) =>
  'locks' in navigator && navigator.locks ? leadByLock(name, onLead) : leadByLease(name, onLead);
