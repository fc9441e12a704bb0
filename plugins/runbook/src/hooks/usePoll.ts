import { useEffect } from 'react';

/** How long to wait between an answer and the next question, in milliseconds. */
export interface PollRhythm {
  first: number;
  /** Each wait is longer than the last by this factor. */
  factor: number;
  most: number;
}

/**
 * Asks again and again while the component is there. The next wait begins with
 * the answer: a back end that is slow is never asked twice at a time, and its
 * answer is never overtaken.
 *
 * @param rhythm - must stay the same object; another one begins anew
 */
export function usePoll(ask: () => Promise<void>, rhythm: PollRhythm) {
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout>;
    const waitThenAsk = (wait: number) => {
      timer = setTimeout(async () => {
        await ask();
        if (!gone) {
          waitThenAsk(Math.min(wait * rhythm.factor, rhythm.most));
        }
      }, wait);
    };
    waitThenAsk(rhythm.first);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [ask, rhythm]);
}
