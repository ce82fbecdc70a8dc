export type SystemNotices = 'on' | 'off' | 'denied' | 'insecure' | 'missing';

/** Whether this browser may show reminders beside the page, and why not. */
export const systemNotices = (): SystemNotices => {
  if (!isSecureContext) return 'insecure';
  if (!('Notification' in globalThis)) return 'missing';
  if (Notification.permission === 'denied') return 'denied';
  return Notification.permission === 'granted' ? 'on' : 'off';
};
