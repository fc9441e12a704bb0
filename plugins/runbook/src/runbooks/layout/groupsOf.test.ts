import { imported, procedureOf, section } from '../../__testUtils__/parcelApi';
import { groupsOf } from './groupsOf';
import { RunbookLayout } from './RunbookLayout';

it('groups procedures by the headings above them, and by document where there are several', () => {
  const [a, b, c] = ['a', 'b', 'c'].map(anchor => section(anchor));
  const nodes = { path: ['Nodes'] };
  const one = imported('one', {
    title: 'Cluster',
    sections: [a!, b!],
    procedures: [procedureOf(a!, nodes), procedureOf(b!, nodes)],
  });
  const two = imported('two', {
    title: 'Network',
    sections: [c!],
    procedures: [procedureOf(c!)],
  });
  const groups = (layout: RunbookLayout) =>
    groupsOf(layout, layout.procedures).map(
      ({ title, entries }) =>
        `${title}: ${entries.map(({ fragment }) => fragment).join(' ')}`,
    );
  expect(groups(new RunbookLayout([one]))).toEqual(['Nodes: a b']);
  expect(groups(new RunbookLayout([one, two]))).toEqual([
    'Cluster › Nodes: a b',
    'Network: c',
  ]);
});
