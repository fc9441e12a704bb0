/** The calendar date where the command runs, `YYYY-MM-DD`. */
export function localDate(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(
    now.getDate(),
  )}`;
}
