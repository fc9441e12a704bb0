import { proposalIn, severityFor, withoutProposal } from './proposal';

const policy = (severity: string) => ({ severity, meaning: '', page: true });
const known = {
  severities: ['SEV1', 'SEV2', 'SEV3'].map(policy),
  alertSeverities: { critical: 'SEV1', warning: 'SEV3' },
};

describe('the address of the form that declares an incident', () => {
  it('proposes nothing where it does not ask', () => {
    expect(proposalIn('title=Fire&severity=SEV1')).toBeUndefined();
  });

  it('brings title, severity and alert', () => {
    expect(
      proposalIn('declare=real&title=Labels+fail&severity=critical&alert=a-1'),
    ).toEqual({
      title: 'Labels fail',
      severity: 'critical',
      alert: 'a-1',
      drill: false,
    });
  });

  it('asks for a drill', () => {
    expect(proposalIn('declare=drill')).toEqual({ title: '', drill: true });
  });

  it('is left as it was before', () => {
    expect(withoutProposal('incident=inc-3&declare=real&title=x')).toBe(
      'incident=inc-3',
    );
  });
});

describe('the severity to begin with', () => {
  it.each([
    ['SEV3', 'SEV3'],
    ['sev1', 'SEV1'],
    ['Critical', 'SEV1'],
    ['warning', 'SEV3'],
    ['made-up', 'SEV2'],
    [undefined, 'SEV2'],
  ])('for %s is %s', (proposed, severity) => {
    expect(severityFor(proposed, known)).toBe(severity);
  });

  it('is the only one where there is one', () => {
    expect(
      severityFor(undefined, { ...known, severities: [policy('P1')] }),
    ).toBe('P1');
  });
});
