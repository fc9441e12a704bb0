import { Block } from 'runbook-markdown';
import { cutBlock } from './cutBlock';

const text = (markdown: string, line: number): Block => ({
  type: 'markdown',
  markdown,
  line,
  endLine: line + markdown.split('\n').length - 1,
});

describe('cutBlock', () => {
  it('takes a table out of the text around it', () => {
    const block = text(
      'Before.\n\n| A | B |\n| - | - |\n| 1 | 2 |\n| 3 | 4 |\n\nAfter.',
      10,
    );
    expect(cutBlock(block, [14, 15])).toEqual({
      before: text('Before.', 10),
      middle: text('| A | B |\n| - | - |\n| 1 | 2 |\n| 3 | 4 |', 12),
      after: text('After.', 17),
    });
  });

  it('keeps the targets of reference links with every piece', () => {
    const block: Block = {
      type: 'markdown',
      line: 1,
      endLine: 3,
      markdown: '- see [a]\n\nThen [a].\n\n[a]: https://a.example',
    };
    const cut = cutBlock(block, [1]);
    expect(cut?.middle).toMatchObject({
      markdown: '- see [a]\n\n[a]: https://a.example',
    });
    expect(cut?.after).toMatchObject({
      markdown: 'Then [a].\n\n[a]: https://a.example',
    });
  });

  it('takes steps whole, and leaves a block without such lines alone', () => {
    const steps: Block = {
      type: 'steps',
      ordered: true,
      items: [],
      line: 3,
      endLine: 9,
    };
    expect(cutBlock(steps, [4])).toEqual({ middle: steps });
    expect(cutBlock(steps, [10])).toBeUndefined();
  });
});
