import { Severity } from 'runbook-markdown';
import { DocumentedAlert } from './documentedAlerts';
import { DefinedRule, joinAlerts } from './joinAlerts';

const rule = (name: string, severity?: Severity, line = 1): DefinedRule => ({
  name,
  severity,
  rule: {
    group: 'g',
    expression: 'up == 0',
    labels: {},
    dashboards: [],
    path: 'rules.yaml',
    line,
  },
});
const said = (
  name: string,
  firstResponse: string,
  severity?: Severity,
): DocumentedAlert => ({
  name,
  severity,
  documentation: {
    documentId: 'd',
    fragment: name.toLowerCase(),
    path: 'runbook.md',
    line: 1,
    firstResponse,
    procedures: [],
  },
});

const join = (rules: DefinedRule[], documented: DocumentedAlert[]) =>
  joinAlerts(rules, documented).map(alert =>
    [
      alert.name,
      alert.severity ?? '-',
      alert.rule ? 'rule' : 'no rule',
      alert.documentation?.firstResponse ?? 'nothing said',
    ].join(' '),
  );

describe('joinAlerts', () => {
  it('joins by name, in any case', () => {
    expect(
      join([rule('DiskFull', 'SEV1')], [said('diskfull', 'grow')]),
    ).toEqual(['DiskFull SEV1 rule grow']);
  });

  it('keeps what is known from one side only', () => {
    expect(join([rule('A', 'SEV2')], [said('B', 'grow', 'SEV1')])).toEqual([
      'B SEV1 no rule grow',
      'A SEV2 rule nothing said',
    ]);
  });

  it('takes one rule and one description for the same, whatever their severities', () => {
    expect(join([rule('A', 'SEV1')], [said('A', 'grow', 'SEV3')])).toEqual([
      'A SEV1 rule grow',
    ]);
    expect(join([rule('A')], [said('A', 'grow', 'SEV3')])).toEqual([
      'A SEV3 rule grow',
    ]);
  });

  it('joins by severity where the name repeats', () => {
    expect(
      join(
        [rule('A', 'SEV3'), rule('A', 'SEV1')],
        [said('A', 'look', 'SEV3'), said('A', 'run', 'SEV1')],
      ),
    ).toEqual(['A SEV1 rule run', 'A SEV3 rule look']);
  });

  it('does not take what is said of another severity', () => {
    expect(
      join([rule('A', 'SEV3'), rule('A', 'SEV1')], [said('A', 'run', 'SEV1')]),
    ).toEqual(['A SEV1 rule run', 'A SEV3 rule nothing said']);
    expect(
      join(
        [rule('A', 'SEV3')],
        [said('A', 'look', 'SEV3'), said('A', 'run', 'SEV1')],
      ),
    ).toEqual(['A SEV1 no rule run', 'A SEV3 rule look']);
  });

  it('takes what is said without a severity for all', () => {
    expect(
      join(
        [rule('A', 'SEV3'), rule('A', 'SEV1')],
        [said('A', 'run', 'SEV1'), said('A', 'read')],
      ),
    ).toEqual(['A SEV1 rule run', 'A SEV3 rule read']);
  });

  it('tells two rules of one name and severity apart', () => {
    expect(
      joinAlerts(
        [rule('A', 'SEV1', 3), rule('A', 'SEV1', 9)],
        [said('A', 'run')],
      ).map(alert => alert.rule?.line),
    ).toEqual([3, 9]);
  });

  it('makes one of a table row and a section', () => {
    const [row, section] = [said('A', 'run'), said('A', 'other')];
    row.documentation.firstResponse = undefined;
    section.documentation.meaning = 'the disk is full';
    section.documentation.fragment = 'a-1';
    expect(joinAlerts([], [row, section])).toMatchObject([
      {
        documentation: {
          fragment: 'a',
          meaning: 'the disk is full',
          firstResponse: 'other',
        },
      },
    ]);
  });

  it('tells the worst first and those without a severity last', () => {
    expect(
      join(
        [rule('C'), rule('B', 'SEV4'), rule('Z', 'SEV1'), rule('A', 'SEV4')],
        [],
      ),
    ).toEqual([
      'Z SEV1 rule nothing said',
      'A SEV4 rule nothing said',
      'B SEV4 rule nothing said',
      'C - rule nothing said',
    ]);
  });
});
