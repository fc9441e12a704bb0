import { withTimeout } from './withTimeout';

it('gives what is there in time', async () => {
  await expect(withTimeout(1000, 'Reading x', async () => 7)).resolves.toBe(7);
});

it('tells what took too long, and stops it', async () => {
  let stopped = false;
  const run = (signal: AbortSignal) =>
    new Promise<void>(resolve => {
      signal.addEventListener('abort', () => {
        stopped = true;
        resolve();
      });
    });
  await expect(withTimeout(10, 'Reading x', run)).rejects.toThrow(
    'Reading x took longer than 0.01 s',
  );
  expect(stopped).toBe(true);
});

it('does not wait for what does not listen', async () => {
  await expect(
    withTimeout(10, 'Sending', () => new Promise<void>(() => {})),
  ).rejects.toThrow('Sending took longer than 0.01 s');
});
