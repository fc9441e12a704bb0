/** Texts that a new procedure can begin with. */
export const procedureTemplates = {
  rollback: {
    title: 'Roll back a deploy',
    when: 'Errors or latency rose right after a deploy, and going back is quicker than mending.',
    markdown: `> **Warning** Ask first whether the deploy changed the database: old code may not read what new code wrote.

1. See what was deployed when, and which version was good:

   \`\`\`bash
   kubectl rollout history deployment/<DEPLOYMENT> --namespace <NAMESPACE>
   \`\`\`

2. Tell the channel that you roll back, and to which version.

3. Go back to it:

   \`\`\`bash
   kubectl rollout undo deployment/<DEPLOYMENT> --namespace <NAMESPACE> --to-revision <REVISION>
   \`\`\`

4. Wait until all instances run it:

   \`\`\`bash
   kubectl rollout status deployment/<DEPLOYMENT> --namespace <NAMESPACE> --timeout 5m
   \`\`\`

5. Look at the error rate for 10 minutes. If it does not fall, the deploy was not the cause: escalate.

6. Stop the pipeline from deploying the bad version again.
`,
  },
  restart: {
    title: 'Restart the service',
    when: 'It hangs or leaks memory, and a fresh start is known to help.',
    markdown: `1. Keep what explains the fault later, before it is gone:

   \`\`\`bash
   kubectl logs deployment/<DEPLOYMENT> --namespace <NAMESPACE> --all-containers --since 1h > before-restart.log
   \`\`\`

2. Restart one instance after the other, so that somebody always answers:

   \`\`\`bash
   kubectl rollout restart deployment/<DEPLOYMENT> --namespace <NAMESPACE>
   \`\`\`

3. Wait until it is done:

   \`\`\`bash
   kubectl rollout status deployment/<DEPLOYMENT> --namespace <NAMESPACE> --timeout 5m
   \`\`\`

4. Check that it answers. If it does not, or hangs again within the hour, escalate: a second restart will not help.
`,
  },
  failover: {
    title: 'Fail over to the stand-by',
    when: 'The primary does not answer and will not be back soon.',
    markdown: `> **Warning** Two primaries at once lose data. Make sure that the old one is really off.

1. See how far the stand-by is behind. What it has not got is lost:

   \`\`\`sql
   SELECT now() - pg_last_xact_replay_timestamp() AS behind;
   \`\`\`

2. Decide with the incident lead whether that loss is worth it. Write down who decided.

3. Keep the old primary from coming back by itself: <HOW_TO_FENCE_IT>.

4. Make the stand-by the primary:

   \`\`\`sql
   SELECT pg_promote();
   \`\`\`

5. Lead the clients there: <HOW_TO_SWITCH_CLIENTS>.

6. Write something, and read it back.

7. Tell the owner that there is no stand-by now.
`,
  },
  keyRotation: {
    title: 'Rotate a key',
    when: 'A key has leaked, or is as old as it may be.',
    markdown: `> **Note** Never paste a key into a chat, a ticket or this page.

1. Find everybody who uses the key. The old one stays valid until step 5.

2. Make a new key, and put it into the secret store at \`<SECRET_PATH>\`.

3. Let the service take it:

   \`\`\`bash
   kubectl rollout restart deployment/<DEPLOYMENT> --namespace <NAMESPACE>
   \`\`\`

4. Check that the new key is used, and that nobody uses the old one any more. Wait a day where no one is in a hurry; where the key has leaked, go on at once.

5. Revoke the old key.

6. Look for refused requests for 30 minutes. Whoever still used the old key is found now.
`,
  },
  restore: {
    title: 'Restore from a backup',
    when: 'Data is lost or damaged, and cannot be mended in place.',
    markdown: `> **Warning** Never restore over what is there: it may be all that is left.

1. Stop what writes, so that the damage does not grow.

2. Choose the last backup from before the damage:

   \`\`\`bash
   aws s3 ls s3://<BACKUP_BUCKET>/<DATABASE>/
   \`\`\`

3. Restore it beside the damaged database:

   \`\`\`bash
   createdb <DATABASE>_restored
   pg_restore --dbname <DATABASE>_restored --jobs 4 <BACKUP_FILE>
   \`\`\`

4. Compare counts of what matters most. Let the owner look at it.

5. Lead the service to the restored database: <HOW_TO_SWITCH>.

6. Keep the damaged one for as long as somebody may need something from it.

7. Write down what was lost between the backup and the damage, and tell whom it concerns.
`,
  },
  drain: {
    title: 'Drain an instance',
    when: 'An instance or a node is to be taken out of use without anybody noticing.',
    markdown: `1. Check that the others can bear the load.

2. Let nothing new come in:

   \`\`\`bash
   kubectl cordon <NODE>
   \`\`\`

3. Move what runs there:

   \`\`\`bash
   kubectl drain <NODE> --ignore-daemonsets --delete-emptydir-data --timeout 10m
   \`\`\`

   > **Warning** What stands in temporary folders of the node is lost.

4. Wait until work in progress is done, and look at the error rate.

5. When it is to be used again:

   \`\`\`bash
   kubectl uncordon <NODE>
   \`\`\`
`,
  },
  scale: {
    title: 'Scale the service',
    when: 'It is slow because there is more to do, and what it depends on has room.',
    markdown: `1. Look whether the service is the narrow place. If its database is, more instances make it worse.

2. See how many there are:

   \`\`\`bash
   kubectl get deployment/<DEPLOYMENT> --namespace <NAMESPACE>
   \`\`\`

3. Give it more:

   \`\`\`bash
   kubectl scale deployment/<DEPLOYMENT> --namespace <NAMESPACE> --replicas <REPLICAS>
   \`\`\`

4. Look at latency and at the connections of the database for 10 minutes.

5. Put the number into the configuration, or the next deploy takes it back.
`,
  },
} as const;
