import userEvent from '@testing-library/user-event';

/** A reader, with what they copied. */
export function setupUser() {
  const copied: string[] = [];
  // user-event brings a clipboard of its own, which is watched here.
  const user = userEvent.setup();
  jest
    .spyOn(navigator.clipboard, 'writeText')
    .mockImplementation(async text => {
      copied.push(text);
    });
  return { user, copied };
}
