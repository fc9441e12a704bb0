const LONGEST = 63;

/** An id that a title suggests: `Shipping, on call` becomes `shipping-on-call`. */
export function slugOf(title: string, longest: number = LONGEST): string {
  return (
    title
      // é becomes e and a mark of its own, which then falls out.
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLocaleLowerCase('en-US')
      .replace(/ß/g, 'ss')
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, longest)
      .replace(/^-+|-+$/g, '')
  );
}
