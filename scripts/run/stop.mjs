/** The end of a command, told in one line that says what to do. */
export class Stop extends Error {}
