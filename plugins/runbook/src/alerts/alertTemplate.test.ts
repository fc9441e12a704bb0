import { parseRunbook } from 'runbook-markdown';
import { ALERT_TABLE, alertTemplate } from './alertTemplate';

const alertsOf = (text: string) =>
  parseRunbook(`# Parcel API\n\n## Alerts\n\n${text}`).document.alerts;

describe('what is offered to paste into a runbook', () => {
  it('is understood as the alert that it is about', () => {
    const text = alertTemplate({
      name: 'ParcelApiDown',
      severityText: 'critical',
      summary: 'Down in {{ $labels.region }}',
    });
    expect(alertsOf(text)).toMatchObject([
      { name: 'ParcelApiDown', severity: 'SEV1' },
    ]);
    const [alert] = alertsOf(text);
    expect(alert?.meaning).toContain('Down in …');
    expect(alert?.firstResponse).toContain('Look at');
  });

  it('is understood where the rule says next to nothing', () => {
    expect(alertsOf(alertTemplate({ name: 'DiskFull' }))).toMatchObject([
      { name: 'DiskFull', severity: 'SEV3' },
    ]);
  });

  it('is understood as a table', () => {
    expect(parseRunbook(`# X\n\n${ALERT_TABLE}`).document.alerts).toMatchObject(
      [{ name: 'ServiceDown', severity: 'SEV1' }],
    );
  });
});
