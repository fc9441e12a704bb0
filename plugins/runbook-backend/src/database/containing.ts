/** Condition that a column has a text within it, with its values. */
export function containing(column: string, text: string): [string, string[]] {
  // What somebody types is no pattern.
  const pattern = `%${text.replace(/[\\%_]/g, sign => `\\${sign}`)}%`;
  return [`${column} like ? escape '\\'`, [pattern]];
}
