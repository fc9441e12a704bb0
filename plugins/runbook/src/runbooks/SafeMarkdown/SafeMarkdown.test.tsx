import { TestApiProvider } from '@backstage/test-utils';
import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { runbookApiRef } from '../../api';
import { imported, section } from '../../__testUtils__/parcelApi';
import { runbookApi } from '../../__testUtils__/renderRunbookTab';
import { RunbookLayout } from '../layout';
import { DocumentContext, RunbookContext } from '../RunbookContext';
import { SafeMarkdown } from './SafeMarkdown';

const guide = imported(
  'guide',
  { sections: [section('restart', { title: 'Restart' })] },
  { viewUrl: 'https://git.example/org/repo/blob/main/docs/guide.md' },
);

async function show(
  markdown: string,
  document = guide,
  api: Parameters<typeof runbookApi>[0] = {},
) {
  const layout = new RunbookLayout([document]);
  const rendered = await renderInTestApp(
    <TestApiProvider apis={[[runbookApiRef, runbookApi(api)]]}>
      <RunbookContext.Provider
        value={{
          entityRef: 'component:default/parcel-api',
          layout,
          goTo: () => {},
          linkTo: () => '',
        }}
      >
        <DocumentContext.Provider value={document}>
          <div data-testid="shown">
            <SafeMarkdown markdown={markdown} />
          </div>
        </DocumentContext.Provider>
      </RunbookContext.Provider>
    </TestApiProvider>,
  );
  return { ...rendered, shown: screen.getByTestId('shown') };
}

describe('SafeMarkdown', () => {
  it.each([
    '<script>window.hacked = true</script>',
    '<img src="x" onerror="window.hacked = true">',
    '<svg onload="window.hacked = true"><script>window.hacked = true</script></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror=hacked()></style></mglyph></table></mtext></math>',
    '<iframe src="https://evil.example"></iframe>',
    '<object data="https://evil.example"></object><embed src="https://evil.example">',
    '<form action="https://evil.example"><input name="password"><button>Sign in</button></form>',
    '<div style="position:fixed;inset:0" id="root" class="app" onclick="hacked()">x</div>',
    '<a href="javascript:hacked()">x</a>',
    '[x](javascript:hacked())',
    '[x](JaVaScRiPt:hacked())',
    '[x](java&#10;script:hacked())',
    '<a href="&#1;javascript:hacked()">x</a>',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:hacked())',
    '![x](data:image/svg+xml;base64,PHN2Zz4=)',
    '![x](javascript:hacked())',
    '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example">',
    '<details ontoggle="hacked()" open><summary>x</summary></details>',
    '<template><img src=x onerror=hacked()></template>',
    '<noscript><p title="</noscript><img src=x onerror=hacked()>"></noscript>',
  ])('lets nothing of %s act', async markdown => {
    const { shown } = await show(markdown);
    expect(
      shown.querySelectorAll(
        'script, svg, math, iframe, object, embed, form, input, button, base, meta, style, link, template',
      ),
    ).toHaveLength(0);
    for (const element of shown.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on|^style$|^id$|^action$|^srcdoc$/);
        expect(value).not.toMatch(/^[\s\p{Cc}]*(javascript|data|vbscript):/iu);
        expect(value).not.toBe('app');
      }
    }
  });

  it('shows tables, folded parts, keys and line breaks', async () => {
    const { shown } = await show(
      '| a | b |\n| - | - |\n| 1 | 2<br>3 |\n\n<details><summary>More</summary>Inside</details>\n\nPress <kbd>q</kbd>, H<sub>2</sub>O',
    );
    expect(screen.getByRole('group', { name: 'Table' })).toHaveAttribute(
      'tabindex',
      '0',
    );
    expect(shown.querySelector('td br')).toBeInTheDocument();
    expect(shown.querySelector('details summary')).toHaveTextContent('More');
    expect(shown.querySelector('kbd')).toHaveTextContent('q');
    expect(shown.querySelector('sub')).toHaveTextContent('2');
  });

  it('opens links outside in a tab that knows nothing of this one', async () => {
    await show('[docs](https://docs.example/x)');
    const link = screen.getByRole('link', { name: 'docs' });
    expect(link).toHaveAttribute('target', '_blank');
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  });

  it.each([
    ['[x](other.md)', 'https://git.example/org/repo/blob/main/docs/other.md'],
    [
      '[x](../README.md#a)',
      'https://git.example/org/repo/blob/main/README.md#a',
    ],
    [
      '[x](/charts/values.yaml)',
      'https://git.example/org/repo/blob/main/charts/values.yaml',
    ],
    ['[x](//docs.example/y)', 'https://docs.example/y'],
    ['[x](#restart)', '#restart'],
    ['[x](guide.md#restart)', '#restart'],
    [
      '[x](https://git.example/org/repo/blob/main/docs/guide.md#restart)',
      '#restart',
    ],
    ['[x](mailto:on-call@example.com)', 'mailto:on-call@example.com'],
  ])('%s leads to %s', async (markdown, href) => {
    await show(markdown);
    expect(screen.getByRole('link', { name: 'x' })).toHaveAttribute(
      'href',
      href,
    );
  });

  it('shows the path of a link whose source has no address', async () => {
    await show('[the script](tools/fix.sh)', { ...guide, viewUrl: undefined });
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
    expect(screen.getByText('the script')).toHaveAttribute(
      'title',
      'tools/fix.sh',
    );
  });

  it('shows a picture from beside the document through the back end', async () => {
    const createObjectURL = jest.fn(() => 'blob:picture');
    Object.assign(URL, { createObjectURL, revokeObjectURL: jest.fn() });
    const getRunbookImage = jest.fn(async () => new Blob(['x']));
    await show('![The graph](img/graph.png)', guide, { getRunbookImage });
    expect(
      await screen.findByRole('img', { name: 'The graph' }),
    ).toHaveAttribute('src', 'blob:picture');
    expect(getRunbookImage).toHaveBeenCalledWith(
      'component:default/parcel-api',
      {
        document: 'guide',
        href: 'img/graph.png',
      },
    );
  });

  it('says which picture is not available', async () => {
    await show('![The graph](img/graph.png)', guide, {
      getRunbookImage: async () => {
        throw new Error('gone');
      },
    });
    expect(
      await screen.findByText(/Image not available: The graph/),
    ).toBeVisible();
  });

  it('loads pictures of the web late and without telling where from', async () => {
    await show('![Graph](https://pictures.example/g.png)');
    const image = screen.getByRole('img', { name: 'Graph' });
    expect(image).toHaveAttribute('loading', 'lazy');
    expect(image).toHaveAttribute('referrerpolicy', 'no-referrer');
  });

  it('names the kind of an alert', async () => {
    const { shown } = await show('> [!WARNING]\n> Do not restart both.');
    expect(shown.querySelector('blockquote')).toHaveTextContent(
      'Warning Do not restart both.',
    );
    expect(shown).not.toHaveTextContent('[!');
  });
});
