/** Gives out keys, one after the other, and tells which is next. */
export class Keys {
  constructor(public next: number) {}

  take(): string {
    const key = `k${this.next}`;
    this.next += 1;
    return key;
  }
}
