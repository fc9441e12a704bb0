import { IdentityApi } from '@backstage/core-plugin-api';

const STORAGE_KEY = 'runbook-portal.signed-in-as';

/** The choice that stands for the guest. */
export const GUEST = 'guest';

/**
 * Who the reader chose to be: {@link GUEST} or the entity reference of an
 * example person. Kept so that a reload, and a link opened in a new tab, do
 * not ask again.
 */
export const chosenPerson = {
  get(): string | undefined {
    return window.localStorage.getItem(STORAGE_KEY) ?? undefined;
  },
  set(person: string) {
    window.localStorage.setItem(STORAGE_KEY, person);
  },
  forget() {
    window.localStorage.removeItem(STORAGE_KEY);
  },
};

/** The identity, made to forget the choice when its owner signs out. */
export function forgettingOnSignOut(identity: IdentityApi): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    async signOut() {
      chosenPerson.forget();
      await identity.signOut();
    },
  };
}
