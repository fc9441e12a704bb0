/** What the page about everyone on call says, below `onCallPage`. */
export const onCallPageMessages = {
  tab: 'On call',
  title: 'Who is on call',
  asked: 'Asked',
  mine: 'Yours',
  others: 'All others',
  more: 'Show more rotations',
  noMatch: 'No rotation matches.',
  gaps_one: 'Nobody is on call in {{count}} rotation: a page reaches nobody',
  gaps_other: 'Nobody is on call in {{count}} rotations: a page reaches nobody',
  gapsAtLeast_one:
    'Nobody is on call in at least {{count}} rotation: a page reaches nobody',
  gapsAtLeast_other:
    'Nobody is on call in at least {{count}} rotations: a page reaches nobody',
  showGaps: 'Show only these',
  filter: {
    words: 'Rotation, group or person (press /)',
    group: 'Group',
    mine: 'Mine',
    gaps: 'Nobody on call',
    reset: 'Show all',
  },
} as const;
