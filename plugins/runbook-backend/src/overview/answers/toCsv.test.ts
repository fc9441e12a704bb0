import { ServiceCoverage } from 'backstage-plugin-runbook-common';
import { failing } from '../__testUtils__/coverageStore';
import { csvHead, csvLine } from './toCsv';

const service: ServiceCoverage = {
  entityRef: 'component:default/parcel-api',
  title: 'Parcel API',
  owner: 'group:default/parcels',
  tier: 0,
  score: 93,
  checks: failing('links'),
  computedAt: '2026-03-02T03:00:00.000Z',
};

describe('the table of coverage', () => {
  it('has a line for the names and one a service, each with its end', () => {
    expect(csvHead()).toMatch(
      /^"service","title","owner","tier","score","owner",.*,"postmortems","computed at"\r\n$/,
    );
    expect(csvLine(service)).toBe(
      '"component:default/parcel-api","Parcel API","group:default/parcels","0","93","passed","passed","passed","passed","passed","links-dangling","passed","passed","passed","passed","2026-03-02T03:00:00.000Z"\r\n',
    );
  });

  it('leaves empty what is not known or not applicable', () => {
    const line = csvLine({
      ...service,
      owner: undefined,
      tier: undefined,
      checks: [{ check: 'owner', outcome: 'not-applicable' }],
    });
    expect(line.split(',').filter(field => field === '""')).toHaveLength(12);
  });

  it('doubles quotes, and keeps commas and line ends within them', () => {
    expect(csvLine({ ...service, title: 'The "A",\nB' })).toContain(
      ',"The ""A"",\nB",',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1'])(
    'is no formula to a spreadsheet where a title is %j',
    title => {
      expect(csvLine({ ...service, title })).toContain(`,"'${title}",`);
    },
  );
});
