import type { RepeatInput } from '@daybook/shared/repeating/repeat';
import { answer, api } from '../../shared/api/client.ts';
import type { Changed } from './activities.queries.ts';

const of = (id: string) => ({ param: { id } });
const one = api.activities[':id'];

/** What is done to how an activity comes again, as the server takes it. */
export const repeatSend = {
  repeat: (id: string, json: RepeatInput): Promise<Changed> => answer(one.repeat.$post({ ...of(id), json })),
  stop: (id: string): Promise<Changed> => answer(one['stop-repeating'].$post(of(id))),
  likeThis: (id: string): Promise<Changed> => answer(one['repeat-like-this'].$post(of(id))),
  trashSeries: (id: string): Promise<Changed> => answer(one['trash-series'].$post(of(id))),
};
