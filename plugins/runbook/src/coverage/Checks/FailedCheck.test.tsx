import { screen } from '@testing-library/react';
import {
  CoverageCheck,
  CoverageFailure,
} from 'backstage-plugin-runbook-common';
import { covered, failure } from '../../__testUtils__/coverageApi';
import { renderCoverage } from '../../__testUtils__/renderCoverage';
import { setupUser } from '../../__testUtils__/setupUser';
import { FailedCheck } from './FailedCheck';

const entity = '/catalog/default/component/parcel-api';

const render = (
  check: CoverageCheck,
  why: CoverageFailure,
  more: Parameters<typeof covered>[2] = {},
) =>
  renderCoverage(
    <ul>
      <FailedCheck
        service={covered('parcel-api', {}, more)}
        check={check}
        failure={why}
      />
    </ul>,
  );

describe('a check that failed', () => {
  it.each<[CoverageCheck, CoverageFailure, string, string]>([
    [
      'owner',
      failure('owner-missing'),
      'name the owner',
      'https://git.example/catalog-info.yaml',
    ],
    [
      'tier',
      failure('tier-invalid'),
      'from 0 to 4',
      'https://git.example/catalog-info.yaml',
    ],
    [
      'runbook',
      failure('runbook-missing'),
      'write a first procedure',
      `${entity}/runbook`,
    ],
    ['reviewed', failure('review-overdue'), 'overdue', `${entity}/runbook`],
    [
      'first-responses',
      failure('alerts-unanswered'),
      'first response to each',
      `${entity}/alerts`,
    ],
    [
      'rotation-gaps',
      failure('rotation-gap', { rotation: 'shipping' }),
      'put somebody on',
      '/runbook/rotations/shipping',
    ],
    [
      'rotation-gaps',
      failure('rotation-missing'),
      'make a rotation',
      `${entity}/rotation`,
    ],
    [
      'participants',
      failure('single-participant', { rotation: 'shipping' }),
      'let a second one take turns',
      '/runbook/rotations/shipping',
    ],
    [
      'postmortems',
      failure('postmortem-overdue', { facts: [{ name: 'inc-7' }] }),
      'write and publish it',
      '/runbook/incidents/inc-7/postmortem',
    ],
    [
      'postmortems',
      failure('postmortem-overdue', {
        facts: [{ name: 'inc-7' }, { name: 'inc-8' }],
      }),
      'write and publish it',
      '/runbook/incidents?service=component%3Adefault%2Fparcel-api',
    ],
  ])('%s says what to do, and leads there', async (check, why, text, to) => {
    await render(check, why);
    const item = screen.getByRole('listitem');
    expect(item).toHaveTextContent(text);
    expect(screen.getByRole('link')).toHaveAttribute('href', to);
  });

  it('leads to the page of the service where nobody knows how to edit its entry', async () => {
    await render('owner', failure('owner-missing'), { editUrl: undefined });
    expect(screen.getByRole('link')).toHaveAttribute('href', entity);
  });

  it('is no way to an address that a browser must not open', async () => {
    await render('owner', failure('owner-missing'), {
      // eslint-disable-next-line no-script-url
      editUrl: 'javascript:alert(1)',
    });
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('tells what was found when asked, each with its source', async () => {
    const { user } = setupUser();
    await render(
      'links',
      failure('links-dangling', {
        count: 7,
        facts: [
          {
            name: 'Restart',
            detail: '#restrat',
            url: 'https://git.example/runbook.md#L12',
            fragment: 'restart',
          },
        ],
      }),
    );
    expect(screen.queryByText('Restart')).not.toBeInTheDocument();
    await user.click(
      screen.getByRole('button', { name: 'What was found (7)' }),
    );
    expect(screen.getByText('Restart')).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Edit the source: Restart' }),
    ).toHaveAttribute('href', 'https://git.example/runbook.md#L12');
    expect(screen.getByRole('link', { name: 'Open: Restart' })).toHaveAttribute(
      'href',
      `${entity}/runbook#restart`,
    );
    expect(screen.getByText('and 6 more')).toBeVisible();
  });

  it('leads to each alert that nobody said what to do about', async () => {
    const { user } = setupUser();
    await render(
      'first-responses',
      failure('alerts-unanswered', { facts: [{ name: 'Down' }] }),
    );
    await user.click(
      screen.getByRole('button', { name: 'What was found (1)' }),
    );
    expect(screen.getByRole('link', { name: 'Open: Down' })).toHaveAttribute(
      'href',
      `${entity}/alerts?alert=Down`,
    );
  });

  it('says that there is more than the reader may see', async () => {
    await render(
      'rotation-gaps',
      failure('rotation-gap', { count: 2, hidden: true }),
    );
    expect(screen.getByText('You may not see what was found.')).toBeVisible();
  });
});
