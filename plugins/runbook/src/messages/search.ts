/** What search says of runbooks, below `search`. */
export const searchMessages = {
  type: 'Runbooks',
  kind: 'What',
  kinds: {
    procedure: 'Procedure',
    alert: 'Alert',
    section: 'Section',
  },
  tier: 'Tier',
  owner: 'Owner',
  ownedBy: 'owned by',
};
