import type { MeChange, PasswordChange } from '@daybook/shared/people/access';
import type { WorkspaceChange } from '@daybook/shared/people/user';
import { answer, api } from '../../shared/api/client.ts';

export const changeMe = (json: MeChange) => answer(api.me.$patch({ json }));

export const changePassword = (json: PasswordChange) => answer(api.me.password.$post({ json }));

export const changeWorkspace = (json: WorkspaceChange) => answer(api.workspace.$patch({ json }));
