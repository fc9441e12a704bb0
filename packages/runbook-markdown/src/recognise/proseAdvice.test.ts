import { parseRunbook } from '../parseRunbook';

function titles(text: string, path = 'docs/runbooks/a.md') {
  return parseRunbook(text, { path }).document.procedures.map(
    ({ path: above, title }) => [...above, title].join(' > '),
  );
}

describe('a procedure in prose', () => {
  it.each([
    [
      'an order',
      '## Mitigation\n\nThe queue depends on the disk. Check that no volume is full.\n',
    ],
    [
      'an order behind a condition',
      '## Mitigation\n\nIf the archive is used, ensure that it gets new files.\n',
    ],
    [
      'an order behind a comma',
      '## Diagnosis\n\nA slow disk is another cause, inspect the disk dashboard.\n',
    ],
    [
      'what may be needed',
      '## Mitigation\n\nIn rare cases you may need to delete the pod by hand.\n',
    ],
    [
      'what needs to be done',
      '## Files to change\n\nA range needs to be reserved in the table.\n',
    ],
    [
      'a solution',
      '## Fixing the cache\n\nThe short-term solution is to refresh it in the console.\n',
    ],
    [
      'what can be done for what',
      '## Cutting the cache off\n\nTo do without it, you can simply delete its service. The easiest way to bring it back is to apply the manifest.\n',
    ],
    [
      'one of several options',
      '## Option 1. Recover from a backup\n\nRun the restore workflow with the time of the loss.\n',
    ],
    [
      'what to do behind an arrow',
      '## Remediate\n\n- The wait is high → raise the limit.\n',
    ],
    [
      'what to do below a condition',
      '## Mitigation / Recovery\n\n### If the broker crashes\n\n- Collect what it says\n',
    ],
    [
      'what to do about a common problem',
      '## Common errors\n\n### "The disk is full"\n\nThe log only grows. Look at the rotation of the host.\n',
    ],
    [
      'recurring tasks',
      '## Monthly tasks\n\n- Patch the hosts\n- Update the images\n',
    ],
    [
      'an order over two lines',
      '## Rolling back\n\nIf a fault of the code shows in the logs, you\nshould roll back to the build before.\n',
    ],
    [
      'what to do where a question is answered with no',
      '## Is the web server alive?\n\nIf not, restart it by hand.\n',
    ],
    [
      'where to click',
      '## Elevation\n\n1. In the search bar type PIM.\n2. Under "Activate", select the role.\n3. A colleague approves it.\n',
    ],
    [
      'orders for a purpose',
      '## Validity\n\nTo connect to the copy with `psql`:\n\n- Install the tunnel\n- Run it\n',
    ],
    [
      'a checklist to follow',
      '## False alarm\n\nFollow this checklist when nothing was wrong:\n\n- Close the issue\n- Notify the team\n',
    ],
    [
      'a doing and its parts',
      '## Scaling back to normal\n\nRevert the values file. Create a pull request and merge it.\n',
    ],
    [
      'orders below a title that gives one',
      '### Option: increase the thread count\n\nIf probes fail, also set:\n\n```yaml\nthreads: 16\n```\n',
    ],
    [
      'a way',
      '## How to see the health of the cluster\n\nThe health shows in several places, most useful first: the console, its deployment page, and the API.\n',
    ],
    [
      'questions',
      '## Things to check\n\n- do the nodes have enough space?\n- are shards being moved?\n',
    ],
    [
      'what a thing takes, below a title that names it',
      '## Key details\n\nClients sign their calls. To replace the key you need to open the vault and create a new one.\n',
    ],
    [
      'orders, each behind its name',
      '## Emergency controls\n\n- Quiet mode: set `QUIET=1` on the relay\n- Drain: stop the consumers\n- Kill switch: disable the endpoint\n',
    ],
    [
      'orders in lists, each list below its name',
      '## Known scenarios\n\n- **The queue grows**\n  - Check the consumers.\n  - Restart the slow one.\n- **Nothing is sent**\n  - Look at the relay.\n  - Call its team.\n',
    ],
    [
      'steps whose verbs nobody knows',
      '## Resolution steps\n\n1. Recouple the feeder.\n2. Degauss the sorter if it is stuck.\n',
    ],
    [
      'steps in another script',
      '## Mitigation\n\n1. 古い鍵を削除する。\n2. 中継を再起動する。\n',
    ],
    [
      'steps that grow or order something',
      '## Capacity\n\n1. Grow the volume.\n2. Order a new disk.\n',
    ],
    [
      'a single step',
      '## Steps for liaisons\n\n1. Add the notes of your calls.\n',
    ],
  ])('says %s', (_, text) => {
    expect(titles(`# S\n\n${text}`)).toHaveLength(1);
  });

  it('may be a list of nothing but orders in a guide to troubleshooting', () => {
    const text =
      '# S\n\n## Lifecycle\n\n- in the console, go to: Management\n- in the logs:\n  - check for errors\n- confirm the sizes\n';
    expect(titles(text, 'troubleshooting/README.md')).toEqual(['Lifecycle']);
    expect(titles(text)).toEqual([]);
  });

  it('may stand below "Diagnosis", whatever its own title', () => {
    expect(
      titles(
        '# S\n\n## Diagnosis\n\n### Network\n\nCheck that the nodes reach each other.\n\n### Slow disk\n\nIt happens that disks are slow.\n',
      ),
    ).toEqual(['Diagnosis > Network']);
  });
});

describe('no procedure', () => {
  it.each([
    ['a pointer', '## Mitigation\n\nSee [the guide](x.md).\n'],
    [
      'a pointer in other words',
      '## Recovery\n\nFollow the steps described in the [recovery guide](https://x.example/a).\n',
    ],
    [
      'a link to a page',
      '## Diagnosis\n\nCheck if it is a [network issue](network.md)\n',
    ],
    [
      'a list of pages elsewhere',
      '## More runbooks and troubleshooting\n\n- [Troubleshoot clusters](https://x.example/a)\n- [Recover a cluster](https://x.example/b)\n',
    ],
    [
      'how a problem looks',
      '## How to spot the problem\n\nBuild pods do not work, the daemon crashes again and again, and the board of the builds shows more failures than on any other day.\n',
    ],
    [
      'what there is to choose from',
      '## Loss of the server\n\nThere are two main options for recovery.\n\n1. Recover it from the backups\n2. Create it anew\n',
    ],
    ['not written yet', '## Mitigation\n\nTODO check the disk.\n'],
    [
      'what a template asks for',
      '## Resolution\n\n_Describe what solved the problem._\n',
    ],
    [
      'the top of a form with nothing filled in',
      '## Remediate\n\n- Plan the events.\n- Check the risks.\n\n### Contain\n\n`TODO: Write it.`\n\n### Remove\n\n`TODO: Write it.`\n',
    ],
    [
      'causes',
      '## Mitigation\n\nThere can be several causes:\n\n- The memory is full.\n- The nodes are down.\n\nTry to identify the root cause and resolve the issue.\n',
    ],
    [
      'what is possible',
      '## Managing the shield\n\nYou can complete these tasks with [the module](https://x.example/a.b):\n\n- Configure alerts\n- Enable access\n- Create alarms\n',
    ],
    [
      'an explanation',
      '## Understanding the limits\n\nCheck the table. Use the second column.\n',
    ],
    [
      'causes in order',
      '## Diagnosis\n\n1. The feeder is full.\n2. The sorter is stuck.\n',
    ],
    [
      'what something is there for',
      '## Key details\n\nTo replace the key is the work of the vault. Clients sign their calls to be known.\n',
    ],
    [
      'lists of facts, each below its name',
      '## Known scenarios\n\n- **The queue grows**\n  - Consumers are slow.\n  - The disk is full.\n- **Nothing is sent**\n  - The relay is down.\n  - The peer is down.\n',
    ],
    [
      'names and what they are',
      '## Modes\n\n- Quiet: sends nothing\n- Drain: takes nothing new\n- Off: neither\n',
    ],
    [
      'things that are ordered',
      '## Events\n\n1. Order of the parcels\n2. Order service\n',
    ],
    [
      'a kind of log line',
      "## Log line containing 'sample'\n\nCheck the labels.\n",
    ],
    [
      'how to use the document',
      '## How to use\n\n1. Confirm you are in the lab.\n2. Follow the links below.\n',
    ],
    [
      'advice in a runbook',
      '## Performance\n\n- Use the scripts for sampling.\n- Add a scenario.\n- Watch for regressions.\n',
    ],
  ])('is %s', (_, text) => {
    expect(titles(`# S\n\n${text}`)).toEqual([]);
  });

  it('is the prose of guidance', () => {
    expect(
      titles(
        '# Security\n\n## Mitigation\n\nEnsure that inputs are checked. Use a library.\n',
        'docs/security.md',
      ),
    ).toEqual([]);
  });

  it('is a list that only names the sections below it', () => {
    expect(
      titles(
        '# Adding a colleague\n\nDo these:\n\n1. Add them to the page\n2. (Optional) Add them to the team\n\n## Adding them to the page\n\n1. Open the file\n2. Add the name\n\n## Adding them to the team\n\n1. Open the other file\n2. Add the name\n',
      ),
    ).toEqual(['Adding them to the page', 'Adding them to the team']);
  });
});
