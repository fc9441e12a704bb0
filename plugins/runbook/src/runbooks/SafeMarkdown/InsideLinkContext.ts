import { createContext } from 'react';

/** Whether the text around is that of a link: no other link or button may stand there. */
export const InsideLinkContext = createContext(false);
