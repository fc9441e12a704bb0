/** Name shared by all spellings of a placeholder: `pod-name` for `<POD_NAME>`, `{{podName}}` and `$POD_NAME`. */
export function placeholderKey(name: string): string {
  // Written so already, as many are.
  if (/^[a-z\d]+(?:-[a-z\d]+)*$/.test(name)) {
    return name;
  }
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
