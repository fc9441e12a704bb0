/** Users of the portal's catalog: `user:default/person-0` and on. */
export const PEOPLE = 6;
