/** A document of about `size` characters. */
export type Shape = (size: number) => string;

const repeat =
  (part: (index: number) => string, head = ''): Shape =>
  size => {
    const parts = [head];
    let length = head.length;
    for (let index = 0; length < size; index += 1) {
      const next = part(index);
      parts.push(next);
      length += next.length;
    }
    return parts.join('');
  };

/** Headings and fences of about 100 characters each: 10,000 of them are 1 MB. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  prose: repeat(
    index =>
      `Worker ${index} takes *orders* from the queue and writes \`them\` to the store, see [its page](https://wiki.example/${index}).\nWhen it is slow, look at the disk.\n\n`,
  ),
  'one list': repeat(
    index => `- Check node ${index} with \`kubectl get node ${index}\`\n`,
  ),
  'one table': repeat(
    index =>
      `| QueueFull${index} | warning | Queue ${index} is full | Stop the producer of queue ${index} |\n`,
    '| Alert | Severity | Meaning | Action |\n|---|---|---|---|\n',
  ),
  headings: repeat(
    index =>
      `## Restart node ${index}\n\nIt takes a minute; requests go to its neighbours until it is back.\n\n`,
  ),
  'equal headings': repeat(
    () =>
      `## Diagnosis\n\nThe dashboard tells which of the nodes is slow, and since when it has been so.\n\n`,
  ),
  fences: repeat(
    index =>
      `\`\`\`bash\nkubectl --namespace shop rollout restart deployment/worker-${index} # one by one\n\`\`\`\n\n`,
  ),
};
