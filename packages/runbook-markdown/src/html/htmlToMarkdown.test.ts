import { parseRunbook } from '../parseRunbook';
import { htmlToMarkdown } from './htmlToMarkdown';

const page = `<!doctype html>
<html><head><title>Billing · Runbook</title><style>h1 { color: red }</style></head>
<body>
<header><div>Acme / Money</div><h1>billing</h1>
<div class="meta">Owned by <span>@money</span> · v1.4.0 · Last reviewed 3 Mar 2025</div></header>
<section><h2><span class="index">01</span>Summary</h2>
<p>Takes payments. Log in to &lt;host&gt;.</p>
<h3>Dependencies</h3>
<ul><li><span>Postgres · billing-db</span><span class="ok">healthy</span></li></ul></section>
<section><h2><span>02</span>Alerts</h2>
<table><thead><tr><th>Alert</th><th>Severity</th><th>What it means</th><th>First response</th></tr></thead>
<tbody><tr><td>billing.declines &gt; 5%</td><td><span>SEV-2</span></td><td>Cards | wallets fail.</td><td>See <a href="#drain-the-queue">drain</a>.</td></tr></tbody></table></section>
<section><h2>Procedures</h2>
<div class="card"><div class="head"><h3>Drain the queue</h3><span class="when">Use when the queue grows</span></div>
<pre><span class="cmt"># Drain it</span>
$ acme drain --queue <span class="var">&lt;name&gt;</span>
<span class="ok">→ drained</span></pre></div></section>
<section><h2>Incident response</h2>
<div><div class="step"><div class="num">1</div><div><h4>Acknowledge within 5 min.</h4><p>Type <code>/ack</code>.</p></div></div>
<div class="step"><div class="num">2</div><div><h4>Tell support.</h4><p>Post every 15 minutes.</p></div></div></div></section>
<script>alert(1)</script>
</body></html>`;

describe('a standalone page', () => {
  const { document, diagnostics } = parseRunbook(page, {
    path: 'docs/billing.html',
    today: '2025-04-01',
  });

  it('gives title and metadata', () => {
    expect(document.title).toBe('billing');
    expect(document.metadata).toMatchObject({
      owner: '@money',
      version: 'v1.4.0',
      lastReviewed: '2025-03-03',
    });
    expect(diagnostics).toEqual([]);
  });

  it('gives headings without their running number', () => {
    expect(
      document.sections.flatMap(section =>
        section.children.map(({ title }) => title),
      ),
    ).toEqual(['Summary', 'Alerts', 'Procedures', 'Incident response']);
  });

  it('gives dependencies laid out as boxes', () => {
    expect(document.dependencies).toMatchObject([
      { kind: 'Postgres', name: 'billing-db', note: 'healthy' },
    ]);
  });

  it('gives alerts, joined to the procedure they link', () => {
    expect(document.alerts).toMatchObject([
      {
        name: 'billing.declines',
        expression: 'billing.declines > 5%',
        severity: 'SEV2',
        meaning: 'Cards | wallets fail.',
        procedures: ['drain-the-queue'],
      },
    ]);
  });

  it('gives procedures with the hint beside their heading', () => {
    expect(document.procedures).toMatchObject([
      {
        title: 'Drain the queue',
        when: 'the queue grows',
        path: ['Procedures'],
      },
    ]);
    expect(document.procedures[0]?.content.at(-1)).toMatchObject({
      type: 'commands',
      commands: [
        {
          text: 'acme drain --queue <name>',
          note: 'Drain it',
          expectedOutput: '→ drained',
          placeholders: [{ key: 'name' }],
        },
      ],
    });
  });

  it('gives numbered cards as the steps of the incident guide', () => {
    expect(document.incidentGuide?.steps).toMatchObject([
      {
        title: 'Acknowledge within 5 min.',
        text: 'Type `/ack`.',
        timeLimit: { minutes: 5, kind: 'within' },
      },
      { title: 'Tell support.', timeLimit: { minutes: 15, kind: 'every' } },
    ]);
  });

  it('leaves scripts and styles out and keeps placeholders', () => {
    const text = JSON.stringify(document);
    expect(text).not.toMatch(/alert\(1\)|color: red/);
    expect(text).toContain('Log in to \\\\<host>');
  });
});

describe('the id of a heading', () => {
  it('leads to its section', () => {
    const { document } = parseRunbook(
      '<h1>a</h1><h2 id="fast-mode">Switch over</h2><p>x</p>',
      { format: 'html' },
    );
    expect(document.sections[0]?.children).toMatchObject([
      { title: 'Switch over', aliases: ['fast-mode'] },
    ]);
  });
});

describe('any page', () => {
  it('takes its title from the head where it has no heading', () => {
    expect(htmlToMarkdown('<title>Billing</title><p>Text.</p>')).toBe(
      '# Billing\n\nText.',
    );
  });

  it('keeps plain text plain', () => {
    expect(
      htmlToMarkdown('<h1>a</h1><p># no heading</p><p>1. no list *x* [y]</p>'),
    ).toBe('# a\n\n\\# no heading\n\n1\\. no list \\*x\\* \\[y\\]');
  });

  it('ends fences with more backticks than the code has', () => {
    expect(htmlToMarkdown('<h1>a</h1><pre>```\nx\n```</pre>')).toBe(
      '# a\n\n````\n```\nx\n```\n````',
    );
  });

  it.each(['<div>', '<pre>', '<x-own>'])(
    'is shown as code when it nests %s too deeply to convert',
    tag => {
      const { document } = parseRunbook(`${tag.repeat(20_000)}x`, {
        format: 'html',
      });
      expect(document.sections[0]?.content[0]).toMatchObject({
        type: 'code',
        language: 'html',
      });
    },
  );

  it('is converted when only what needs no closing tag repeats', () => {
    expect(htmlToMarkdown(`<ul>${'<li>a'.repeat(400)}</ul>`)).toBe(
      Array.from({ length: 400 }, () => '-   a').join('\n'),
    );
  });
});
