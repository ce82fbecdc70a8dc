import { expect, test } from 'vitest';
import { aUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

const NOUNS = [
  ['contact', { lastName: 'Etxeberria' }],
  ['account', { name: 'Acme' }],
  ['opportunity', { name: 'Frames' }],
  ['deal', { name: 'Frames' }],
] as const;

const pathOf = (noun: string): string => (noun === 'opportunity' ? '/opportunities' : `/${noun}s`);

test.each(NOUNS)(
  'no %s is added without what is required of it, and each missing field is told beside it',
  async (of, given) => {
    const admin = await aUser(app.current, { role: 'admin' });
    for (const field of [
      { label: 'Region', type: 'text' },
      { label: 'Score', type: 'number' },
    ])
      expect((await admin.call('POST', '/fields', { of, required: true, ...field })).status).toBe(200);
    const add = (json: object = {}) => admin.call('POST', pathOf(of), { ...given, ...json });
    const missing = [
      { path: 'custom.region', message: 'Region cannot be empty.' },
      { path: 'custom.score', message: 'Score cannot be empty.' },
    ];
    for (const json of [{}, { custom: { region: ' ', score: null } }]) {
      const refused = await add(json);
      expect([refused.status, refused.json.errors]).toEqual([400, missing]);
    }
    const added = await add({ custom: { region: 'North', score: 4 } });
    expect(added.json[of].custom).toEqual({ region: 'North', score: 4 });

    for (const key of ['region', 'score'])
      await admin.call('PATCH', `/fields/${of}/${key}`, { retired: true });
    expect((await add()).status).toBe(200);
  },
);
