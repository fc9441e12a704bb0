import { TestApiProvider } from '@backstage/test-utils';
import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
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

  it('shows a picture from beside the document through the back end, as the page may show it', async () => {
    // The default content security policy of Backstage: img-src 'self' data:
    // A File, as the FileReader of the tests knows no Blob of Node.
    const getRunbookImage = jest.fn(
      async () => new File(['x'], 'graph.png', { type: 'image/png' }),
    );
    await show('![The graph](img/graph.png)', guide, { getRunbookImage });
    expect(
      await screen.findByRole('img', { name: 'The graph' }),
    ).toHaveAttribute('src', 'data:image/png;base64,eA==');
    expect(getRunbookImage).toHaveBeenCalledWith(
      'component:default/parcel-api',
      {
        document: 'guide',
        href: 'img/graph.png',
      },
    );
  });

  it('says which picture is not available, and leads to its source', async () => {
    await show('![The graph](img/graph.svg)', guide, {
      getRunbookImage: async () => {
        throw new Error('gone');
      },
    });
    expect(
      await screen.findByText(/Image not available: The graph/),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'img/graph.svg' })).toHaveAttribute(
      'href',
      'https://git.example/org/repo/blob/main/docs/img/graph.svg',
    );
  });

  it('names the path of a missing picture whose source has no address', async () => {
    await show(
      '![The graph](img/graph.png)',
      { ...guide, viewUrl: undefined },
      {
        getRunbookImage: async () => {
          throw new Error('gone');
        },
      },
    );
    expect(
      await screen.findByText(/Image not available: The graph/),
    ).toHaveTextContent('img/graph.png');
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it.each([
    ['https://pictures.example/g.png', 'https://pictures.example/g.png'],
    ['//pictures.example/g.png', 'https://pictures.example/g.png'],
  ])(
    'asks the host of %s for nothing until the reader wants the picture',
    async (source, url) => {
      const { shown } = await show(`![Graph](${source})`);
      expect(shown.querySelector('img')).not.toBeInTheDocument();
      expect(
        screen.getByRole('link', { name: 'Image on pictures.example: Graph' }),
      ).toHaveAttribute('href', url);

      await userEvent.click(screen.getByRole('button', { name: /Show image/ }));

      const image = screen.getByRole('img', { name: 'Graph' });
      expect(image).toHaveAttribute('src', url);
      expect(image).toHaveAttribute('referrerpolicy', 'no-referrer');
    },
  );

  it('leaves a picture of the web that is a link to that link', async () => {
    const { shown } = await show(
      '[![Build](https://badges.example/b.svg)](https://ci.example/parcels)',
    );
    expect(shown.querySelector('img')).not.toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Image on badges.example: Build' }),
    ).toHaveAttribute('href', 'https://ci.example/parcels');
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('marks what the author ticked, and no other field', async () => {
    await show(
      '- [x] Paged\n- [ ] Told\n\nName: <input name="who"> <input type="radio">',
    );
    expect(screen.getAllByRole('img', { name: 'Done' })).toHaveLength(1);
    expect(screen.getAllByRole('img', { name: 'Not done' })).toHaveLength(1);
  });

  it.each(['note', 'tip', 'important', 'warning', 'caution'])(
    'sets a quote marked as %s apart from other quotes',
    async kind => {
      const { shown } = await show(
        `> [!${kind.toUpperCase()}]\n> Look.\n\n> Said.`,
      );
      const [alert, quote] = shown.querySelectorAll('blockquote');
      expect(alert).toHaveTextContent('Look.');
      expect(getComputedStyle(alert!).borderLeftColor).not.toBe(
        getComputedStyle(quote!).borderLeftColor,
      );
    },
  );

  it('names the kind of an alert', async () => {
    const { shown } = await show('> [!WARNING]\n> Do not restart both.');
    expect(shown.querySelector('blockquote')).toHaveTextContent(
      'Warning Do not restart both.',
    );
    expect(shown).not.toHaveTextContent('[!');
  });
});
