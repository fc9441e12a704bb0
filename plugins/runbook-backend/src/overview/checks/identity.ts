import { Check, failed } from './Check';

/** The catalog knows who owns the service. */
export const checkOwner: Check = ({ owner, ownerKnown, editUrl }) => {
  if (owner === undefined) {
    return failed('owner-missing');
  }
  return ownerKnown
    ? 'passed'
    : failed('owner-unknown', [
        { name: owner, ...(editUrl !== undefined && { url: editUrl }) },
      ]);
};

/** The service says how much depends on it. */
export const checkTier: Check = ({ tier, invalidTiers, editUrl }) => {
  if (tier !== undefined) {
    return 'passed';
  }
  return invalidTiers.length === 0
    ? failed('tier-missing')
    : failed(
        'tier-invalid',
        invalidTiers.map(({ field, message }) => ({
          name: field,
          detail: message,
          ...(editUrl !== undefined && { url: editUrl }),
        })),
      );
};
