import { imported, procedureOf, section } from '../../__testUtils__/parcelApi';
import { RunbookLayout } from '../layout';
import { tocOf } from './tocOf';

const titles = {
  summary: 'Summary',
  impact: 'Impact',
  both: 'Summary and impact',
  alerts: 'Alerts',
  procedures: 'Procedures',
};

describe('the table of contents', () => {
  it("groups procedures by the headings above them, but not below the page's own heading again", () => {
    const [drain, restart, prune] = ['drain', 'restart', 'prune'].map(name =>
      section(name),
    );
    const layout = new RunbookLayout([
      imported('a', {
        sections: [drain!, restart!, prune!],
        procedures: [
          procedureOf(drain!, { path: ['Procedures'] }),
          procedureOf(restart!, { path: ['Nodes'] }),
          procedureOf(prune!, { path: ['Nodes'] }),
        ],
      }),
    ]);

    const [procedures] = tocOf(layout, titles);

    expect(procedures?.children).toMatchObject([
      { title: 'drain', fragment: 'drain' },
      { title: 'Nodes', children: [{ title: 'restart' }, { title: 'prune' }] },
    ]);
  });
});
