import { screen, within } from '@testing-library/react';
import { parseRunbook } from 'runbook-markdown';
import { imported, runbook } from '../../__testUtils__/parcelApi';
import { renderRunbookTab } from '../../__testUtils__/renderRunbookTab';
import { setupUser } from '../../__testUtils__/setupUser';

// Typing key by key into so large a page takes seconds on a busy machine.
const text = `# Parcel API

> - [ ] Tell the room

## Alerts

| Alert | Severity | Meaning | First response | Owner |
| --- | --- | --- | --- | --- |
| ParcelQueueOld | page | The queue is old. | [Drain it](#drain-it). | Team Sun |

### ParcelDiskFull

Severity: warning. The disk of a node is full.

#### Mitigation

\`\`\`bash
clean --node <NODE>
\`\`\`

## Drain it

Use when the queue is old.

1. Run \`drain --all\`.

## Severity

| Level | Meaning | Response | Tell |
| --- | --- | --- | --- |
| P1 | Nothing ships | 5 min | the duty officer |
| P3 | A report is late | next day | nobody |

## Escalation

| Who | How | After |
| --- | --- | --- |
| Primary | page | at once |
| Ana Reis | +351 555 0100 | 15 min |

## Release checklist

| Step | Action |
| --- | --- |
| 1 | Say so |
| 2 | Watch |
`;

const open = (address?: string) =>
  renderRunbookTab({
    address,
    api: {
      getRunbook: async () =>
        runbook([imported('a', parseRunbook(text).document)]),
    },
  });

const card = async (name: string) => {
  const heading = await screen.findByRole('heading', { name });
  const article = heading.closest('article');
  if (!article) {
    throw new Error(`${name} stands on no card`);
  }
  return within(article);
};

describe('What was recognised in a document', () => {
  beforeEach(() => window.sessionStorage.clear());

  it('shows an alert of a table with its severity in words, its meaning and what to do first', async () => {
    await open();
    const alert = await card('ParcelQueueOld');
    expect(alert.getByText('SEV1')).toHaveTextContent('SEV1 (page)');
    expect(alert.getByText('The queue is old.')).toBeVisible();
    expect(alert.getByRole('link', { name: 'Drain it' })).toHaveAttribute(
      'href',
      '#drain-it',
    );
    // The column that no view knows.
    expect(screen.getByText('Team Sun')).toBeInTheDocument();
  });

  it('shows an alert with a section together with its mitigation, and brings its reader there', async () => {
    await open('/#parceldiskfull');
    const alert = await card('ParcelDiskFull');
    expect(alert.getByText('SEV3')).toBeVisible();
    expect(alert.getByRole('heading', { name: 'Mitigation' })).toBeVisible();
    expect(alert.getByLabelText('node')).toBeVisible();
    expect(
      screen.getByRole('heading', { name: 'ParcelDiskFull' }),
    ).toHaveFocus();
    expect(screen.getAllByRole('heading', { name: 'Mitigation' })).toHaveLength(
      1,
    );
  });

  it('finds an alert by its name, and what it needs with it', async () => {
    const { user } = setupUser();
    await open();
    await user.type(
      await screen.findByLabelText(/Filter procedures/),
      'diskfull',
    );
    const alert = await card('ParcelDiskFull');
    expect(alert.getByRole('heading', { name: 'Mitigation' })).toBeVisible();
    expect(
      screen.queryByRole('heading', { name: 'ParcelQueueOld' }),
    ).toBeNull();
    expect(screen.getByRole('search')).toHaveTextContent(
      /^.*2 of \d procedures and alerts$/,
    );
    expect(screen.getAllByRole('heading', { name: 'Mitigation' })).toHaveLength(
      1,
    );
  });

  it('leads from a procedure to the alert that it is for', async () => {
    await open();
    const procedure = await card('Drain it');
    expect(
      procedure.getByRole('link', { name: 'ParcelQueueOld' }),
    ).toHaveAttribute('href', '#parcelqueueold');
    expect(procedure.getAllByText(/the queue is old/)).toHaveLength(1);
  });

  it('shows severities and escalation in order, with all that the author wrote behind them', async () => {
    await open();
    const severities = await screen.findByRole('table', { name: 'Severities' });
    expect(
      within(severities)
        .getAllByRole('row')
        .map(row => row.textContent),
    ).toEqual([
      'SeverityMeansRespond',
      'SEV1 (P1)Nothing ships5 min',
      'SEV3 (P3)A report is latenext day',
    ]);
    expect(screen.getByText('the duty officer')).toBeInTheDocument();
    const path = screen.getByRole('list', { name: 'Escalation path' });
    expect(
      within(path)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      '1PrimaryReach: pageWhen: at once',
      '2Ana ReisReach: +351 555 0100When: 15 min',
    ]);
    expect(
      within(path).getByRole('link', { name: '+351 555 0100' }),
    ).toHaveAttribute('href', 'tel:+3515550100');
  });

  it.each([
    ['a checklist that is a table', 'Done: Watch'],
    ['a task list in a quote', 'Done: Tell the room'],
  ])('lets the reader tick %s', async (_, name) => {
    const { user } = setupUser();
    await open();
    const box = await screen.findByRole('checkbox', { name });
    await user.click(box);
    expect(box).toBeChecked();
    expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Clear my ticks' }));
    expect(box).not.toBeChecked();
  });
});
