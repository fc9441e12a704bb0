import { createApp, CreateAppOptions } from '@backstage/frontend-defaults';
import { homeModule } from './modules/home';
import { navModule } from './modules/nav';
import { signInModule } from './modules/signIn';

/** The portal. Plugins come from `packages/app/package.json` by themselves. */
export function createPortal(options?: Pick<CreateAppOptions, 'advanced'>) {
  return createApp({
    ...options,
    features: [homeModule, navModule, signInModule],
  });
}
