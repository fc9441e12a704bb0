/**
 * What is wrong with a field of a rotation that came from outside.
 *
 * @public
 */
export interface RotationFault {
  /** Such as `versions[0].layers[1].turn.length`; empty for the whole. */
  readonly field: string;
  /** A sentence that says what is wrong or what is expected. */
  readonly message: string;
}

/** A field under check: where it is, what it holds, and where faults go. */
export class Field {
  static root(value: unknown): Field {
    return new Field('', value, []);
  }

  private constructor(
    readonly path: string,
    readonly value: unknown,
    readonly faults: RotationFault[],
  ) {}

  fault(message: string): void {
    this.faults.push({ field: this.path, message });
  }

  /** The named fields of an object; faults for what is none and for others. */
  object(...names: string[]): ((name: string) => Field) | undefined {
    const { value } = this;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.fault('must be an object');
      return undefined;
    }
    const content = new Map<string, unknown>(Object.entries(value));
    const child = (name: string) =>
      new Field(
        this.path === '' ? name : `${this.path}.${name}`,
        content.get(name),
        this.faults,
      );
    for (const name of content.keys()) {
      if (!names.includes(name)) {
        child(name).fault('is not known');
      }
    }
    return child;
  }

  /** The elements of a list; none, and a fault, if it is no list or too long. */
  list(longest: number): Field[] {
    if (!Array.isArray(this.value)) {
      this.fault('must be a list');
      return [];
    }
    if (this.value.length > longest) {
      this.fault(`has more than ${longest} elements`);
      return [];
    }
    return this.value.map(
      (value: unknown, index) =>
        new Field(`${this.path}[${index}]`, value, this.faults),
    );
  }

  get present(): boolean {
    return this.value !== undefined;
  }

  /** A text that is not empty. */
  text(): string | undefined {
    if (typeof this.value === 'string' && this.value.trim() !== '') {
      return this.value;
    }
    this.fault('must be a text that is not empty');
    return undefined;
  }

  /** A whole number within bounds. */
  integer(least: number, most: number): number | undefined {
    const { value } = this;
    if (
      typeof value === 'number' &&
      Number.isInteger(value) &&
      value >= least &&
      value <= most
    ) {
      return value;
    }
    this.fault(`must be a whole number from ${least} to ${most}`);
    return undefined;
  }

  /** One of a few words. */
  oneOf(...words: string[]): string | undefined {
    const { value } = this;
    if (typeof value === 'string' && words.includes(value)) {
      return value;
    }
    this.fault(`must be one of ${words.join(', ')}`);
    return undefined;
  }
}
