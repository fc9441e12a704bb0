import { UserEvent } from '@testing-library/user-event';

/** Puts a text into a field at once, where how it is typed does not matter. */
export async function fill(user: UserEvent, field: HTMLElement, text: string) {
  await user.click(field);
  await user.paste(text);
}
